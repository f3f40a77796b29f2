/**
 * `npm run bench -- skills`: how long understanding takes and how many phrases are understood; writes docs/skills.md.
 */
import { distributionOf } from '../statistics.ts';
import { writeResult } from '../write-results.ts';
import { writeSkillsPage } from './skills-page.ts';
import { understandPhrases, understandTalk } from './understand-phrases.ts';

const { tuned, heldBack, isRight, times } = await understandPhrases('en');
const figures = { talk: understandTalk('en'), understandingMs: distributionOf(times) };
writeResult('skills', {
  phrases: { inView: tuned.length, inViewRight: tuned.filter(isRight).length },
  heldBack: { phrases: heldBack.length, right: heldBack.filter(isRight).length },
  ...figures,
});
await writeSkillsPage(figures);
process.stdout.write('see docs/skills.md\n');
