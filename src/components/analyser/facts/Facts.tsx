import { type ComponentChildren, type VNode } from 'preact';
import { formatOffset } from '../../../analyser/result/trace.ts';
import { type Meanings } from '../../../analyser/result/explain.ts';
import { furtherMessages, furtherPanic } from '../../../analyser/result/said-once.ts';
import { formatUptime } from '../../../analyser/result/uptime.ts';
import { type CrashEvent } from '../../../kernel/event.ts';
import { type Place } from '../../../kernel/place.ts';
import { Fact } from './Fact.tsx';
import { KindName } from './KindName.tsx';
import { Meaning } from './Meaning.tsx';
import { Modules } from './Modules.tsx';
import { Taints } from './Taints.tsx';
import { useWords } from '../../shared/words.ts';

interface Props {
  event: CrashEvent;
  meanings: Meanings | null;
  /** What the link says that the log came with, for a report that does not name its kernel. */
  statedRelease: string | null;
}

/** What the report says of the crash. Facts that it does not give are left out, but for the function. */
export function Facts({ event, meanings, statedRelease }: Props): VNode {
  const words = useWords();
  const { facts, panicScreen } = words;
  const { places } = event;
  const kernelText = (text: string | number): VNode => <span class="kernel">{text}</span>;
  const explained = (term: string, text: string, meaning: string | null | undefined): VNode => (
    <Meaning term={term} text={meaning ?? null}>
      {kernelText(text)}
    </Meaning>
  );
  const row = (term: string, value: ComponentChildren, place?: Place): VNode | null =>
    value === null || value === '' ? null : (
      <Fact term={term} place={place}>
        {value}
      </Fact>
    );
  const panic = furtherPanic(event);
  return (
    <section class="pane facts" aria-labelledby="facts-heading">
      <h3 id="facts-heading">{facts.heading}</h3>
      <dl>
        {row(
          facts.kind,
          <>
            <KindName kind={event.kind} />
            {event.panicked && facts.andPanicked}
          </>,
        )}
        {row(facts.where, functionOf(event) ?? <span class="quiet">{facts.unnamed}</span>, places.function)}
        {row(facts.headline, event.headline === null ? null : kernelText(event.headline), places.headline)}
        {furtherMessages(event).map(({ text, place }, index) => (
          <Fact key={index} term={facts.messages} place={place}>
            {kernelText(text)}
          </Fact>
        ))}
        {row(
          facts.address,
          event.address === null ? null : explained(facts.address, `0x${event.address}`, meanings?.address),
          places.address,
        )}
        {meanings !== null && meanings.errorCode !== null && event.errorCode !== null && (
          <Fact term={facts.errorCode}>{explained(facts.errorCode, event.errorCode, meanings.errorCode)}</Fact>
        )}
        {row(facts.panic, panic === null ? null : explained(facts.panic, panic, meanings?.panic), places.panic)}
        {row(facts.process, processOf(event, facts.pid), places.process)}
        {row(facts.cpu, event.cpu === null ? null : kernelText(event.cpu), places.process)}
        {row(facts.workqueue, event.workqueue === null ? null : kernelText(event.workqueue), places.workqueue)}
        {row(facts.release, event.release === null ? null : kernelText(event.release), places.release)}
        {event.release === null && statedRelease !== null && (
          <Fact term={facts.release}>
            {kernelText(statedRelease)} <span class="quiet">{panicScreen.fromLink}</span>
          </Fact>
        )}
        {row(facts.distribution, event.distro === null ? null : facts.distributionName(event.distro))}
        {row(
          facts.hardware,
          event.hardware === null ? null : explained(facts.hardware, event.hardware, meanings?.hardware),
          places.hardware,
        )}
        {event.taint !== null && (
          <Fact term={facts.taint} place={places.taint}>
            <Taints taint={event.taint} distribution={event.distro} />
          </Fact>
        )}
        {row(facts.uptime, event.uptime === null ? null : formatUptime(words, event.uptime))}
        {row(
          facts.unloaded,
          event.unloaded === null ? null : kernelText(event.unloaded.name + bracketed(event.unloaded.flags)),
          places.unloaded,
        )}
        {event.modules.length > 0 && (
          <Fact term={facts.modules} place={places.modules}>
            <Modules event={event} />
          </Fact>
        )}
      </dl>
    </section>
  );
}

function functionOf(event: CrashEvent): VNode | null {
  if (event.function === null) return null;
  return (
    <span class="kernel">
      <strong>{event.function}</strong>
      {formatOffset(event)}
      {event.module !== null && <span class="tag tag-module">{event.module}</span>}
    </span>
  );
}

function processOf({ comm, pid }: CrashEvent, pidWords: (pid: number) => string): VNode | null {
  if (comm === null && pid === null) return null;
  return (
    <>
      <span class="kernel">{comm ?? ''}</span> {pid !== null && <span class="quiet">{pidWords(pid)}</span>}
    </>
  );
}

function bracketed(flags: string): string {
  return flags === '' ? '' : ` (${flags})`;
}
