/** A text with what stands in code blanked out, so that every other character keeps its place. */
export function withoutCode(text: string): string {
  const blank = (code: string): string => code.replace(/[^\n]/g, ' ');
  return text.replace(/^( *)(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1\2[^\n]*$/gm, blank).replace(/(`+)[^`][\s\S]*?\1/g, blank);
}
