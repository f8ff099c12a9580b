import { type VerdictWords } from '../matcher/applicability/words.ts';
import { type Neighbour } from '../matcher/applicability/verdict.ts';
import { type MatcherSentences } from '../matcher/words/sentences.ts';
import { verdictSentence } from '../matcher/applicability/words.ts';
import { streamLabel } from '../kernel/streams.ts';

import { clausesZhCn } from './clauses.zh-cn.ts';

const causes = {
  'third-party-module': '问题出在该模块。',
  hardware: '问题出在硬件。',
  configuration: '这是配置问题。',
  'resource-exhaustion': '机器耗尽了某种资源。',
  deliberate: '崩溃是有意触发的。',
  'kernel-bug': '尚不知道哪个版本修复了它。',
};

/** `RHEL 7（3.10.0-1062.el7）；kernel.org（4.19.77、5.4）` */
const neighbourWords = (neighbours: Neighbour[]): string =>
  neighbours.map(({ stream, versions }) => `${streamLabel(stream)}（${versions.join('、')}）`).join('；');

const verdict: VerdictWords = {
  comparisons: {
    'no-version-settles': ({ cause }) => `没有哪个内核版本能解决：${causes[cause]}`,
    'release-missing': () => '日志没有说明是哪个内核。',
    'package-unnamed': ({ release }) =>
      `${release} 没有指明软件包：日志缺少其后的构建信息，例如“#1 SMP Debian 5.10.197-1”。`,
    'never-affected': ({ release, stream }) => `${release} 属于 ${streamLabel(stream)}，该版本流从未有过这个缺陷。`,
    'before-introduced': ({ version, other, where }) => `${version} 早于 ${other}，后者才把这个缺陷带入 ${where}。`,
    'before-fix': ({ version, other, where }) => `${version} 早于 ${other}，后者是 ${where} 的首个修复版本。`,
    'has-fix': ({ version, other, where }) =>
      `${version} 已含修复：它随 ${other} 进入 ${where}。症状相同，说明另有原因，或修复不完整。`,
    'upload-missing': ({ version, other, where }) =>
      `在 ${where} 中，${version} 与 ${other} 只能靠软件包的上传号区分，而日志没有给出（如“#138-Ubuntu”、“Debian 6.12.48-1”）。`,
    'fixed-in-earlier-branch': ({ version, other, where, branch }) =>
      `修复随 ${other} 进入 ${where}；${version} 所属的 ${branch} 是否一开始就含有它，尚不清楚。`,
    'introduced-in-other-branch': ({ version, other, where, branch }) =>
      `缺陷随 ${other} 进入 ${where}；${version} 所属的 ${branch} 是否也有，尚不清楚。`,
    'no-fix-known': ({ version, stream, introduced, neighbours }) =>
      [
        `${version} 所属的版本流（${streamLabel(stream)}）尚无已知修复。`,
        introduced === null ? '' : `缺陷随 ${introduced} 进入该版本流。`,
        neighbours.length === 0 ? '' : `已知修复见于 ${neighbourWords(neighbours)}；这些版本号不能用来判断此内核。`,
      ].join(''),
  },
  uncertainties: {
    stated: () => '该版本号来自公开页面，未能核实。',
    inferred: () => '这是推断，并非打包者的说法。',
    'updates-untold': ({ branch, what }) =>
      `${branch} 的更新是否更早带来了${what === 'fix' ? '修复' : '缺陷'}，尚不清楚。`,
    'development-version': ({ release }) => `${release} 是开发版本：下一个正式版的内容可能已在其中。`,
    rebuilt: () => '这个内核由他人重新构建，版本号说明不了多少。',
    'local-build': ({ release }) => `${release} 不是 kernel.org 的正式版本：构建者可能增删过改动。`,
    'derived-kernel': ({ distribution, version }) => `${distribution} 基于 kernel.org 的 ${version}，可能另有改动。`,
    'live-patched': () => '此内核打过热补丁（污染标志 K）：补丁里可能已含修复。',
  },
  space: '',
};

/** What the matcher concludes, in Simplified Chinese. */
export const matcherZhCn: MatcherSentences = {
  comparison: (told) => verdictSentence(told, verdict),
  clauses: clausesZhCn,
  reason: (band, { evidence, failed, excluded }) => {
    const required = evidence.filter(({ role }) => role === 'required').length;
    const further = evidence.length - required;
    const also = further === 0 ? '' : `，另有 ${String(further)} 条佐证`;
    const all = `${String(required)} 条必要条件在日志中全部成立`;
    if (band === 'confirmed') return `${all}${also}。`;
    if (band === 'consistent') return `${all}，但别的崩溃也会如此${also}。`;
    const [exclusion] = excluded;
    if (failed.length === 0 && exclusion !== undefined)
      return `${all}，但以下一条将其排除：${exclusion.because ?? exclusion.clause}`;
    return `${String(required + failed.length)} 条必要条件中有 ${String(failed.length)} 条不成立。`;
  },
  lead: ({ isTrouble, crashes, boots, later, failedBefore }) =>
    [
      isTrouble
        ? '日志中没有崩溃；这是其中的第一个故障。'
        : crashes === 1
          ? '这是日志中唯一的崩溃。'
          : `这是本次启动中的第一个故障${boots > 1 ? `；日志中共有 ${String(boots)} 次启动出现报告` : ''}。`,
      later > 0 && !isTrouble ? `同一次启动中其后的 ${String(later)} 份报告可能是它的后果。` : '',
      failedBefore ? '污染标志表明内核此前已出过问题：最初的那次可能不在日志里。' : '',
    ].join(''),
};
