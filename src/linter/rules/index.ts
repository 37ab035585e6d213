import { budget } from './business-case/budget.js';
import { communication } from './communication/communication.js';
import { summary } from './communication/summary.js';
import { customerProblem } from './customer/customer-problem.js';
import { evidence } from './customer/evidence.js';
import { targetCustomer } from './customer/target-customer.js';
import { docDate } from './document/doc-date.js';
import { docOwner } from './document/doc-owner.js';
import { docStatus } from './document/doc-status.js';
import { noPlaceholder } from './document/no-placeholder.js';
import { validFrontMatter } from './document/valid-front-matter.js';
import { experiments } from './experiments/experiments.js';
import { reviewCadence } from './experiments/review-cadence.js';
import { goToMarket } from './go-to-market/go-to-market.js';
import { pricing } from './go-to-market/pricing.js';
import { consistentTargetDirection } from './metrics/consistent-target-direction.js';
import { consistentTargets } from './metrics/consistent-targets.js';
import { consistentUnits } from './metrics/consistent-units.js';
import { guardrail } from './metrics/guardrail.js';
import { metricBaseline } from './metrics/metric-baseline.js';
import { metricDeadline } from './metrics/metric-deadline.js';
import { metricQualifier } from './metrics/metric-qualifier.js';
import { metricTarget } from './metrics/metric-target.js';
import { metrics } from './metrics/metrics.js';
import { noVanityMetric } from './metrics/no-vanity-metric.js';
import { northStar } from './metrics/north-star.js';
import { okrShape } from './metrics/okr-shape.js';
import { hypothesisMeasure } from './pmf-hypothesis/hypothesis-measure.js';
import { hypothesisSegment } from './pmf-hypothesis/hypothesis-segment.js';
import { hypothesisTimebox } from './pmf-hypothesis/hypothesis-timebox.js';
import { hypothesis } from './pmf-hypothesis/hypothesis.js';
import { killCriteria } from './pmf-hypothesis/kill-criteria.js';
import { noUnfalsifiableHypothesis } from './pmf-hypothesis/no-unfalsifiable-hypothesis.js';
import { pmfThreshold } from './pmf-hypothesis/pmf-threshold.js';
import { advantage } from './strategy/advantage.js';
import { alternatives } from './strategy/alternatives.js';
import { approach } from './strategy/approach.js';
import { diagnosis } from './strategy/diagnosis.js';
import { initiatives } from './strategy/initiatives.js';
import { nonGoals } from './strategy/non-goals.js';
import { openQuestions } from './strategy/open-questions.js';
import { riskResponse } from './strategy/risk-response.js';
import { risks } from './strategy/risks.js';
import { team } from './team/team.js';
import { consistentHorizon } from './timeline/consistent-horizon.js';
import { milestoneDate } from './timeline/milestone-date.js';
import { milestoneOrder } from './timeline/milestone-order.js';
import { milestoneOutcome } from './timeline/milestone-outcome.js';
import { milestoneOwner } from './timeline/milestone-owner.js';
import { noAmbiguousDate } from './timeline/no-ambiguous-date.js';
import { noInvalidDate } from './timeline/no-invalid-date.js';
import { noPastDueMilestone } from './timeline/no-past-due-milestone.js';
import { timeline } from './timeline/timeline.js';
import { noLongVision } from './vision/no-long-vision.js';
import { noTargetAsVision } from './vision/no-target-as-vision.js';
import { noVisionSuperlative } from './vision/no-vision-superlative.js';
import { visionCustomer } from './vision/vision-customer.js';
import { visionHorizon } from './vision/vision-horizon.js';
import { visionStatement } from './vision/vision-statement.js';
import type { Rule } from './rule.js';

/** Every checklist item, each after the items it needs. */
export const rules: readonly Rule[] = [
  visionStatement,
  visionCustomer,
  visionHorizon,
  noLongVision,
  noTargetAsVision,
  noVisionSuperlative,
  targetCustomer,
  customerProblem,
  evidence,
  hypothesis,
  hypothesisMeasure,
  killCriteria,
  hypothesisSegment,
  hypothesisTimebox,
  noUnfalsifiableHypothesis,
  pmfThreshold,
  diagnosis,
  approach,
  initiatives,
  nonGoals,
  alternatives,
  advantage,
  risks,
  riskResponse,
  openQuestions,
  metrics,
  metricBaseline,
  metricTarget,
  metricDeadline,
  northStar,
  guardrail,
  consistentTargetDirection,
  consistentTargets,
  consistentUnits,
  metricQualifier,
  noVanityMetric,
  okrShape,
  timeline,
  milestoneDate,
  milestoneOwner,
  consistentHorizon,
  milestoneOrder,
  milestoneOutcome,
  noAmbiguousDate,
  noInvalidDate,
  noPastDueMilestone,
  goToMarket,
  pricing,
  budget,
  team,
  summary,
  communication,
  experiments,
  reviewCadence,
  docOwner,
  docStatus,
  docDate,
  noPlaceholder,
  validFrontMatter,
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule with that id. */
export function ruleNamed(id: string): Rule | undefined {
  return byId.get(id);
}
