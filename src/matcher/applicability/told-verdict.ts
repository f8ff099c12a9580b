import { rememberedBy, rememberedOfEach } from '../../kernel/remembered.ts';
import { type CompiledSignature } from '../schema/bundle.ts';
import { applicabilityOf } from './applicability.ts';
import { isLivePatched, type PrintedKernel } from './uncertain.ts';
import { type Verdict } from './verdict.ts';
import { verdictSentence } from './words.ts';

/** A verdict, and the same in words. */
export interface ToldVerdict {
  verdict: Verdict;
  comparison: string;
}

/** What a signature says of a kernel; a log of thousands of crashes is of few kernels. */
export function toldVerdict(signature: CompiledSignature, kernel: PrintedKernel): ToldVerdict {
  return verdictsOf(signature)(kernel);
}

const verdictsOf = rememberedOfEach((signature: CompiledSignature) =>
  rememberedBy(
    (kernel) => `${String(kernel.release)} ${String(kernel.build)} ${String(isLivePatched(kernel))}`,
    (kernel: PrintedKernel): ToldVerdict => {
      const verdict = applicabilityOf(signature, kernel);
      return { verdict, comparison: verdictSentence(verdict) };
    },
  ),
);
