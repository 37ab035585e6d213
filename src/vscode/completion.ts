export { provideSnippets as provideCompletions } from './completion/snippets.js';
