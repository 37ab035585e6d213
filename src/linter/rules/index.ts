// Made by `npm run generate` from the folders beside it.
import type { Rule } from './rule.js';
import { visionStatement } from './vision/vision-statement.js';
import { visionCustomer } from './vision/vision-customer.js';
import { visionHorizon } from './vision/vision-horizon.js';
import { noLongVision } from './vision/no-long-vision.js';
import { noTargetAsVision } from './vision/no-target-as-vision.js';
import { noVisionSuperlative } from './vision/no-vision-superlative.js';
import { targetCustomer } from './customer/target-customer.js';
import { customerProblem } from './customer/customer-problem.js';
import { evidence } from './customer/evidence.js';
import { discoveryCadence } from './customer/discovery-cadence.js';
import { evidenceDate } from './customer/evidence-date.js';
import { jobStoryShape } from './customer/job-story-shape.js';
import { problemSize } from './customer/problem-size.js';
import { consistentSegments } from './customer/consistent-segments.js';
import { noCatchAllCustomer } from './customer/no-catch-all-customer.js';
import { noSolutionAsProblem } from './customer/no-solution-as-problem.js';
import { hypothesis } from './pmf-hypothesis/hypothesis.js';
import { killCriteria } from './pmf-hypothesis/kill-criteria.js';
import { assumptionRanking } from './pmf-hypothesis/assumption-ranking.js';
import { hypothesisMeasure } from './pmf-hypothesis/hypothesis-measure.js';
import { hypothesisRationale } from './pmf-hypothesis/hypothesis-rationale.js';
import { hypothesisSegment } from './pmf-hypothesis/hypothesis-segment.js';
import { hypothesisTimebox } from './pmf-hypothesis/hypothesis-timebox.js';
import { pmfThreshold } from './pmf-hypothesis/pmf-threshold.js';
import { noUnfalsifiableHypothesis } from './pmf-hypothesis/no-unfalsifiable-hypothesis.js';
import { diagnosis } from './strategy/diagnosis.js';
import { approach } from './strategy/approach.js';
import { initiatives } from './strategy/initiatives.js';
import { nonGoals } from './strategy/non-goals.js';
import { alternatives } from './strategy/alternatives.js';
import { advantage } from './strategy/advantage.js';
import { risks } from './strategy/risks.js';
import { openQuestions } from './strategy/open-questions.js';
import { riskResponse } from './strategy/risk-response.js';
import { killCriteriaThreshold } from './strategy/kill-criteria-threshold.js';
import { nonGoalReason } from './strategy/non-goal-reason.js';
import { pillarCount } from './strategy/pillar-count.js';
import { pillarCoverage } from './strategy/pillar-coverage.js';
import { tradeOff } from './strategy/trade-off.js';
import { consistentNonGoals } from './strategy/consistent-non-goals.js';
import { noFeatureListAsStrategy } from './strategy/no-feature-list-as-strategy.js';
import { noTargetAsStrategy } from './strategy/no-target-as-strategy.js';
import { noTruism } from './strategy/no-truism.js';
import { metrics } from './metrics/metrics.js';
import { northStar } from './metrics/north-star.js';
import { guardrail } from './metrics/guardrail.js';
import { guardrailLimit } from './metrics/guardrail-limit.js';
import { metricBaseline } from './metrics/metric-baseline.js';
import { metricDefinition } from './metrics/metric-definition.js';
import { metricQualifier } from './metrics/metric-qualifier.js';
import { metricTarget } from './metrics/metric-target.js';
import { metricDeadline } from './metrics/metric-deadline.js';
import { okrShape } from './metrics/okr-shape.js';
import { consistentFunnel } from './metrics/consistent-funnel.js';
import { consistentMetricNames } from './metrics/consistent-metric-names.js';
import { consistentTargetDirection } from './metrics/consistent-target-direction.js';
import { consistentTargets } from './metrics/consistent-targets.js';
import { consistentUnits } from './metrics/consistent-units.js';
import { noVanityMetric } from './metrics/no-vanity-metric.js';
import { timeline } from './timeline/timeline.js';
import { milestoneBeforeTarget } from './timeline/milestone-before-target.js';
import { milestoneDate } from './timeline/milestone-date.js';
import { milestoneOrder } from './timeline/milestone-order.js';
import { milestoneOutcome } from './timeline/milestone-outcome.js';
import { milestoneOwner } from './timeline/milestone-owner.js';
import { consistentHorizon } from './timeline/consistent-horizon.js';
import { consistentPeriods } from './timeline/consistent-periods.js';
import { noAmbiguousDate } from './timeline/no-ambiguous-date.js';
import { noInvalidDate } from './timeline/no-invalid-date.js';
import { noPastDueMilestone } from './timeline/no-past-due-milestone.js';
import { goToMarket } from './go-to-market/go-to-market.js';
import { pricing } from './go-to-market/pricing.js';
import { launchDate } from './go-to-market/launch-date.js';
import { enablement } from './go-to-market/enablement.js';
import { launchCriteria } from './go-to-market/launch-criteria.js';
import { channelMeasure } from './go-to-market/channel-measure.js';
import { positioningAlternative } from './go-to-market/positioning-alternative.js';
import { positioningSlots } from './go-to-market/positioning-slots.js';
import { pricingUnit } from './go-to-market/pricing-unit.js';
import { budget } from './business-case/budget.js';
import { ask } from './business-case/ask.js';
import { breakEven } from './business-case/break-even.js';
import { amountCurrency } from './business-case/amount-currency.js';
import { benefitAssumption } from './business-case/benefit-assumption.js';
import { doNothingOption } from './business-case/do-nothing-option.js';
import { headcountRole } from './business-case/headcount-role.js';
import { ltvMargin } from './business-case/ltv-margin.js';
import { projectionRange } from './business-case/projection-range.js';
import { unitEconomics } from './business-case/unit-economics.js';
import { consistentBudget } from './business-case/consistent-budget.js';
import { consistentColumns } from './business-case/consistent-columns.js';
import { consistentCurrency } from './business-case/consistent-currency.js';
import { consistentTotals } from './business-case/consistent-totals.js';
import { consistentUnitEconomics } from './business-case/consistent-unit-economics.js';
import { team } from './team/team.js';
import { decisionRights } from './team/decision-rights.js';
import { mentoring } from './team/mentoring.js';
import { accountableLeader } from './team/accountable-leader.js';
import { hiringPlan } from './team/hiring-plan.js';
import { onboardingStages } from './team/onboarding-stages.js';
import { openRoleDate } from './team/open-role-date.js';
import { singleAccountable } from './team/single-accountable.js';
import { consistentCapacity } from './team/consistent-capacity.js';
import { consistentOwners } from './team/consistent-owners.js';
import { escalation } from './process/escalation.js';
import { decisionLog } from './process/decision-log.js';
import { prioritisationMethod } from './process/prioritisation-method.js';
import { toolPurpose } from './process/tool-purpose.js';
import { consistentPriorityScore } from './process/consistent-priority-score.js';
import { noEverythingFirst } from './process/no-everything-first.js';
import { summary } from './communication/summary.js';
import { communication } from './communication/communication.js';
import { communicationDirections } from './communication/communication-directions.js';
import { communicationRow } from './communication/communication-row.js';
import { decisionRequest } from './communication/decision-request.js';
import { namedStakeholders } from './communication/named-stakeholders.js';
import { noLongSummary } from './communication/no-long-summary.js';
import { noVagueCadence } from './communication/no-vague-cadence.js';
import { reviewCadence } from './experiments/review-cadence.js';
import { experiments } from './experiments/experiments.js';
import { decisionRule } from './experiments/decision-rule.js';
import { experimentEnd } from './experiments/experiment-end.js';
import { experimentHypothesis } from './experiments/experiment-hypothesis.js';
import { experimentMetric } from './experiments/experiment-metric.js';
import { experimentResult } from './experiments/experiment-result.js';
import { experimentSize } from './experiments/experiment-size.js';
import { consistentEffect } from './experiments/consistent-effect.js';
import { customerVoice } from './culture/customer-voice.js';
import { dependencyOwner } from './culture/dependency-owner.js';
import { growthLoop } from './culture/growth-loop.js';
import { namedPartners } from './culture/named-partners.js';
import { noCultureSlogan } from './culture/no-culture-slogan.js';
import { noInsideOut } from './culture/no-inside-out.js';
import { docOwner } from './document/doc-owner.js';
import { docStatus } from './document/doc-status.js';
import { docDate } from './document/doc-date.js';
import { approval } from './document/approval.js';
import { knownStatus } from './document/known-status.js';
import { validFrontMatter } from './document/valid-front-matter.js';
import { validLinks } from './document/valid-links.js';
import { consistentArithmetic } from './document/consistent-arithmetic.js';
import { consistentCounts } from './document/consistent-counts.js';
import { consistentDates } from './document/consistent-dates.js';
import { consistentLastUpdate } from './document/consistent-last-update.js';
import { consistentValues } from './document/consistent-values.js';
import { noDuplicateSection } from './document/no-duplicate-section.js';
import { noEmptySection } from './document/no-empty-section.js';
import { noGuidanceText } from './document/no-guidance-text.js';
import { noOverdueReview } from './document/no-overdue-review.js';
import { noPlaceholder } from './document/no-placeholder.js';
import { comparativeReference } from './writing/comparative-reference.js';
import { definedAcronym } from './writing/defined-acronym.js';
import { noAbsoluteClaim } from './writing/no-absolute-claim.js';
import { noBuzzwordCluster } from './writing/no-buzzword-cluster.js';
import { noDeferral } from './writing/no-deferral.js';
import { noHedgedCommitment } from './writing/no-hedged-commitment.js';
import { noOpenEndedList } from './writing/no-open-ended-list.js';
import { noOwnerlessDuty } from './writing/no-ownerless-duty.js';
import { noPassivePromise } from './writing/no-passive-promise.js';
import { noVagueQuality } from './writing/no-vague-quality.js';
import { noVagueQuantity } from './writing/no-vague-quantity.js';
import { noWeaselAttribution } from './writing/no-weasel-attribution.js';

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
  discoveryCadence,
  evidenceDate,
  jobStoryShape,
  problemSize,
  consistentSegments,
  noCatchAllCustomer,
  noSolutionAsProblem,
  hypothesis,
  killCriteria,
  assumptionRanking,
  hypothesisMeasure,
  hypothesisRationale,
  hypothesisSegment,
  hypothesisTimebox,
  pmfThreshold,
  noUnfalsifiableHypothesis,
  diagnosis,
  approach,
  initiatives,
  nonGoals,
  alternatives,
  advantage,
  risks,
  openQuestions,
  riskResponse,
  killCriteriaThreshold,
  nonGoalReason,
  pillarCount,
  pillarCoverage,
  tradeOff,
  consistentNonGoals,
  noFeatureListAsStrategy,
  noTargetAsStrategy,
  noTruism,
  metrics,
  northStar,
  guardrail,
  guardrailLimit,
  metricBaseline,
  metricDefinition,
  metricQualifier,
  metricTarget,
  metricDeadline,
  okrShape,
  consistentFunnel,
  consistentMetricNames,
  consistentTargetDirection,
  consistentTargets,
  consistentUnits,
  noVanityMetric,
  timeline,
  milestoneBeforeTarget,
  milestoneDate,
  milestoneOrder,
  milestoneOutcome,
  milestoneOwner,
  consistentHorizon,
  consistentPeriods,
  noAmbiguousDate,
  noInvalidDate,
  noPastDueMilestone,
  goToMarket,
  pricing,
  launchDate,
  enablement,
  launchCriteria,
  channelMeasure,
  positioningAlternative,
  positioningSlots,
  pricingUnit,
  budget,
  ask,
  breakEven,
  amountCurrency,
  benefitAssumption,
  doNothingOption,
  headcountRole,
  ltvMargin,
  projectionRange,
  unitEconomics,
  consistentBudget,
  consistentColumns,
  consistentCurrency,
  consistentTotals,
  consistentUnitEconomics,
  team,
  decisionRights,
  mentoring,
  accountableLeader,
  hiringPlan,
  onboardingStages,
  openRoleDate,
  singleAccountable,
  consistentCapacity,
  consistentOwners,
  escalation,
  decisionLog,
  prioritisationMethod,
  toolPurpose,
  consistentPriorityScore,
  noEverythingFirst,
  summary,
  communication,
  communicationDirections,
  communicationRow,
  decisionRequest,
  namedStakeholders,
  noLongSummary,
  noVagueCadence,
  reviewCadence,
  experiments,
  decisionRule,
  experimentEnd,
  experimentHypothesis,
  experimentMetric,
  experimentResult,
  experimentSize,
  consistentEffect,
  customerVoice,
  dependencyOwner,
  growthLoop,
  namedPartners,
  noCultureSlogan,
  noInsideOut,
  docOwner,
  docStatus,
  docDate,
  approval,
  knownStatus,
  validFrontMatter,
  validLinks,
  consistentArithmetic,
  consistentCounts,
  consistentDates,
  consistentLastUpdate,
  consistentValues,
  noDuplicateSection,
  noEmptySection,
  noGuidanceText,
  noOverdueReview,
  noPlaceholder,
  comparativeReference,
  definedAcronym,
  noAbsoluteClaim,
  noBuzzwordCluster,
  noDeferral,
  noHedgedCommitment,
  noOpenEndedList,
  noOwnerlessDuty,
  noPassivePromise,
  noVagueQuality,
  noVagueQuantity,
  noWeaselAttribution,
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule with that id. */
export function ruleNamed(id: string): Rule | undefined {
  return byId.get(id);
}
