import { type VNode } from 'preact';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Analysis } from '../../../analyser/reading/analysis.ts';
import {
  around,
  bootMarksIn,
  canSpread,
  marksIn,
  moved,
  type Span,
  ticksIn,
  type Timeline as TimelineOf,
  type TimelineMark,
  timelineOf,
  zoomed,
} from '../../../analyser/result/timeline.ts';
import { lanes } from '../../../kernel/lanes.ts';
import { formatClock, formatUptime } from '../../../analyser/result/uptime.ts';
import { IconButton } from '../../shared/IconButton.tsx';
import { useResult } from '../../shared/result-context.ts';
import { useWords } from '../../shared/words.ts';

/** Marks that are nearer to each other are drawn as one, in pixels: a finger has to meet one of them. */
const apart = 26;
/** Between two ticks. */
const tickWidth = 110;
const zoomStep = 0.5;
/** A wheel that has scrolled the page goes on scrolling it for so long, in ms. */
const scrolling = 300;

interface Props {
  analysis: Analysis;
  selected: number;
  /** Selects a report, and goes to it in the log. */
  open: (event: number) => void;
}

/** The reports of a log along its own time, a lane for each sort. */
export function Timeline({ analysis, selected, open }: Props): VNode {
  const words = useWords();
  const { timeline: own } = words;
  const { goTo } = useResult();
  const { events, boots, lines } = analysis;
  const timeline = useMemo(() => timelineOf(events, boots, lines), [analysis]);
  const [shown, setShown] = useState<Span>({ from: timeline.from, to: timeline.to });
  const track = useRef<HTMLDivElement | null>(null);
  const width = useWidth(track);
  const help = useId();

  const marks = useMemo(() => marksIn(timeline, shown, apart / width), [timeline, shown, width]);
  const bootMarks = bootMarksIn(timeline, shown, apart / width);
  const used = lanes.filter((lane) => timeline.items.some((item) => item.lane === lane));
  const isWhole = shown.to - shown.from >= timeline.to - timeline.from;

  // What is selected elsewhere is shown here.
  useEffect(() => {
    const item = timeline.items.find(({ event }) => event === selected);
    if (item === undefined || (item.at >= shown.from && item.at <= shown.to)) return;
    const half = (shown.to - shown.from) / 2;
    setShown(moved(timeline, { from: item.at - half, to: item.at + half }));
  }, [timeline, selected]);

  const zoom = (factor: number, about = (shown.from + shown.to) / 2): void => {
    setShown(zoomed(timeline, shown, factor, about));
  };
  useWheel(track, (share, factor) => {
    const next = zoomed(timeline, shown, factor, shown.from + share * (shown.to - shown.from));
    if (next.from === shown.from && next.to === shown.to) return false;
    setShown(next);
    return true;
  });
  const drag = useDrag(track, (share) => {
    const by = share * (shown.to - shown.from);
    setShown(moved(timeline, { from: shown.from - by, to: shown.to - by }));
  });

  const press = ({ events: [first = 0, ...others], span }: TimelineMark): void => {
    if (others.length > 0 && canSpread(span)) setShown(around(timeline, span));
    else open(first);
  };
  const said = ({ lane, events: [first = 0, ...others] }: TimelineMark): string => {
    const event = events[first];
    const last = events[others[others.length - 1] ?? first];
    if (event === undefined || last === undefined) return '';
    if (others.length > 0) return own.several(own.lanes[lane], others.length + 1, event.firstLine, last.firstLine);
    const time = event.uptime === null ? null : formatUptime(words, event.uptime);
    const text = own.report(words.kindName(event.kind), event.function, time, event.firstLine);
    return event.panicked ? `${text}, ${own.down}` : text;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const about = aboutOf(timeline, marks, event.target, shown);
    const acts: Partial<Record<string, () => void>> = {
      ArrowRight: () => {
        focusNext(track.current, 1);
      },
      ArrowLeft: () => {
        focusNext(track.current, -1);
      },
      '+': () => {
        zoom(zoomStep, about);
      },
      '=': () => {
        zoom(zoomStep, about);
      },
      '-': () => {
        zoom(1 / zoomStep, about);
      },
      '0': () => {
        setShown({ from: timeline.from, to: timeline.to });
      },
    };
    const act = acts[event.key];
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };

  return (
    <section class="timeline" aria-labelledby="timeline-heading">
      <header>
        <h3 id="timeline-heading">{own.heading}</h3>
        <span class="quiet">{own.axis[timeline.axis]}</span>
        {events.some(({ panicked }) => panicked) && (
          <span class="timeline-key quiet">
            <span class="timeline-glyph is-down" aria-hidden="true" /> {own.down}
          </span>
        )}
        <div class="timeline-zoom">
          {!isWhole && (
            <button
              type="button"
              class="button-small"
              onClick={() => {
                setShown({ from: timeline.from, to: timeline.to });
              }}
            >
              {own.whole}
            </button>
          )}
          <IconButton
            label={own.zoomOut}
            path="M3 8h10"
            onClick={() => {
              zoom(1 / zoomStep);
            }}
          />
          <IconButton
            label={own.zoomIn}
            path="M3 8h10M8 3v10"
            onClick={() => {
              zoom(zoomStep);
            }}
          />
        </div>
      </header>
      <p class="heard" id={help}>
        {own.help}
      </p>
      <div class="timeline-body">
        <div class="timeline-names" aria-hidden="true">
          {bootMarks.length > 0 && <span>{own.boot}</span>}
          {used.map((lane) => (
            <span key={lane}>{own.lanes[lane]}</span>
          ))}
        </div>
        <div
          ref={track}
          class={isWhole ? 'timeline-track' : 'timeline-track is-part'}
          role="group"
          aria-label={own.heading}
          aria-describedby={help}
          onKeyDown={onKeyDown}
          {...drag}
        >
          {bootMarks.length > 0 && (
            <ol aria-label={own.boot}>
              {bootMarks.map(({ share, lines: told }) => (
                <li key={told[0]} style={{ left: percent(share) }}>
                  <button
                    type="button"
                    class="timeline-boot"
                    title={own.boots(told)}
                    aria-label={own.boots(told)}
                    onClick={() => {
                      goTo(told[0] ?? 1, 1);
                    }}
                  >
                    <span aria-hidden="true" />
                  </button>
                </li>
              ))}
            </ol>
          )}
          {used.map((lane) => (
            <ol key={lane} aria-label={own.lanes[lane]}>
              {marks
                .filter((mark) => mark.lane === lane)
                .map((mark) => (
                  <li key={mark.events[0]} style={{ left: percent(mark.share) }}>
                    <button
                      type="button"
                      class="timeline-mark"
                      data-event={mark.events[0]}
                      title={said(mark)}
                      aria-label={said(mark)}
                      aria-current={mark.events.includes(selected) ? 'true' : undefined}
                      onClick={() => {
                        press(mark);
                      }}
                    >
                      <span class={glyphOf(analysis, mark)} aria-hidden="true">
                        {mark.events.length > 1 ? words.number(mark.events.length) : ''}
                      </span>
                    </button>
                  </li>
                ))}
            </ol>
          ))}
          <div class="timeline-ticks" aria-hidden="true">
            {ticksIn(timeline, shown, width / tickWidth).map(({ share, clock, digits }) => (
              <span key={share} style={{ left: percent(share) }}>
                {timeline.axis === 'line' ? own.line(clock) : formatClock(words, clock, digits)}
              </span>
            ))}
          </div>
        </div>
      </div>
    </section>
  );
}

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

function glyphOf({ events }: Analysis, mark: TimelineMark): string {
  const isDown = mark.events.some((event) => events[event]?.panicked);
  return `timeline-glyph${mark.events.length > 1 ? ' is-several' : ''}${isDown ? ' is-down' : ''}`;
}

/** Where the keys zoom: at the mark that has the focus. */
function aboutOf({ items }: TimelineOf, marks: TimelineMark[], target: EventTarget | null, { from, to }: Span): number {
  const event = target instanceof HTMLElement ? target.dataset['event'] : undefined;
  const mark = marks.find(({ events: [first] }) => String(first) === event);
  const item = items.find((each) => each.event === mark?.events[0]);
  return item?.at ?? (from + to) / 2;
}

/** From mark to mark along the axis, whatever their lanes. */
function focusNext(track: HTMLElement | null, by: 1 | -1): void {
  const marks = [...(track?.querySelectorAll('button') ?? [])].sort(
    (a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left,
  );
  const at = marks.findIndex((mark) => mark === document.activeElement);
  marks[Math.min(Math.max(at + by, 0), marks.length - 1)]?.focus();
}

function useWidth(track: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(600);
  useLayoutEffect(() => {
    const measure = (): void => {
      setWidth(Math.max(track.current?.clientWidth ?? 0, 1));
    };
    const observer = new ResizeObserver(measure);
    if (track.current !== null) observer.observe(track.current);
    measure();
    return () => {
      observer.disconnect();
    };
  }, []);
  return width;
}

/** The wheel zooms, unless it scrolls the page by the timeline; `zoom` says whether there was anything to zoom. */
function useWheel(track: { current: HTMLElement | null }, zoom: (share: number, factor: number) => boolean): void {
  const latest = useRef(zoom);
  latest.current = zoom;
  useLayoutEffect(() => {
    let scrolled = -Infinity;
    const onScroll = (): void => {
      scrolled = performance.now();
    };
    const onWheel = (event: WheelEvent): void => {
      if (event.deltaY === 0 || performance.now() - scrolled < scrolling) return;
      const { left, width } = track.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
      const factor = 2 ** (Math.sign(event.deltaY) * 0.5);
      if (latest.current((event.clientX - left) / width, factor)) event.preventDefault();
    };
    const { current } = track;
    // To keep the page from scrolling, it must not be passive.
    current?.addEventListener('wheel', onWheel, { passive: false });
    document.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      current?.removeEventListener('wheel', onWheel);
      document.removeEventListener('scroll', onScroll);
    };
  }, []);
}

interface Drag {
  onPointerDown: (event: PointerEvent) => void;
  onPointerMove: (event: PointerEvent) => void;
}

/** Moves what is shown with the pointer; told by how much of the width. */
function useDrag(track: { current: HTMLElement | null }, move: (share: number) => void): Drag {
  const last = useRef<number | null>(null);
  return {
    onPointerDown: ({ target, clientX }) => {
      last.current = target instanceof Element && target.closest('button') !== null ? null : clientX;
    },
    onPointerMove: ({ buttons, clientX }) => {
      if (buttons !== 1 || last.current === null) return;
      move((clientX - last.current) / (track.current?.clientWidth ?? 1));
      last.current = clientX;
    },
  };
}
