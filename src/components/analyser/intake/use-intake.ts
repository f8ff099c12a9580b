import { type RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { droppedFiles } from '../../../analyser/page/dropped-files.ts';
import { type Input } from '../../../analyser/worker/messages.ts';
import { takesText } from '../../shared/takes-text.ts';

export interface Intake {
  giveText: (text: string) => void;
  giveFiles: (files: Input[]) => void;
}

/**
 * Pastes and drops anywhere on the page. What is pasted is taken whole and never put into the field: a field slows down at a few
 * megabytes. Only into text that the reader is typing is a paste left to the browser. True while a file hangs over the page.
 */
export function useIntake(intake: Intake, field: RefObject<HTMLTextAreaElement | null>): boolean {
  const latest = useRef(intake);
  latest.current = intake;
  const [dragging, setDragging] = useState(false);

  useLayoutEffect(() => {
    const take = (data: DataTransfer): void => {
      if (data.files.length > 0) void droppedFiles(data).then(latest.current.giveFiles);
      // An empty text as well: who pastes an empty clipboard is told so.
      else latest.current.giveText(data.getData('text/plain'));
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (event.clipboardData === null || event.defaultPrevented) return;
      if (event.target === field.current ? isPartial(field.current) : takesText(event.target)) return;
      event.preventDefault();
      take(event.clipboardData);
    };
    const onDragOver = (event: DragEvent): void => {
      // Without this the browser would leave the page and show the file.
      event.preventDefault();
      setDragging(true);
    };
    const onDragEnd = (event: DragEvent): void => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const onDrop = (event: DragEvent): void => {
      event.preventDefault();
      setDragging(false);
      if (event.dataTransfer !== null) take(event.dataTransfer);
    };
    document.addEventListener('paste', onPaste);
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('dragleave', onDragEnd);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('dragleave', onDragEnd);
      document.removeEventListener('drop', onDrop);
    };
  }, [field]);

  return dragging;
}

/** The field holds text that would stay beside what is pasted. */
function isPartial(field: HTMLTextAreaElement | null): boolean {
  if (field === null) return false;
  return field.value.length > field.selectionEnd - field.selectionStart;
}
