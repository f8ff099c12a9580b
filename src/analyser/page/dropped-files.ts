import { type Input } from '../worker/messages.ts';

/** What was chosen with the button for files, or with the one for a folder, whose files bring their paths in it. */
export function chosenFiles(files: FileList): Input[] {
  return inOrder(
    Array.from(files, (file) => ({
      name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
      content: file,
      fromFolder: file.webkitRelativePath !== '',
    })),
  );
}

/** What was dropped or pasted: files, and the files of folders at any depth. To be called while the event is handled. */
export async function droppedFiles(data: Pick<DataTransfer, 'items' | 'files'>): Promise<Input[]> {
  const entries = Array.from(data.items, (item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null));
  if (!entries.some((entry) => entry?.isDirectory === true)) return chosenFiles(data.files);
  const inputs: Input[] = [];
  for (const entry of entries) if (entry !== null) await collect(entry, false, inputs);
  return inOrder(inputs);
}

async function collect(entry: FileSystemEntry, fromFolder: boolean, into: Input[]): Promise<void> {
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) => {
      entry.file(resolve, () => {
        resolve(null);
      });
    });
    // One that may not be read is told of like any other that cannot.
    into.push({ name: entry.fullPath.replace(/^\//, ''), content: file ?? unreadable, fromFolder });
    return;
  }
  if (!isFolder(entry)) return;
  const reader = entry.createReader();
  for (;;) {
    // Of a large folder a part is given at a time; none at its end.
    const some = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => {
        resolve([]);
      });
    });
    if (some.length === 0) return;
    for (const each of some) await collect(each, true, into);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** Stands for a file that the browser does not open. */
const unreadable = new Blob();

/** `dmesg.2` before `dmesg.10`; a folder is given in no order. */
const collator = new Intl.Collator('en', { numeric: true });

function inOrder(inputs: Input[]): Input[] {
  return inputs.sort((one, other) => collator.compare(one.name, other.name));
}
