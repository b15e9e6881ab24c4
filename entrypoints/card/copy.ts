/** Puts `text` onto the clipboard, after a press; false where page or browser do not allow it, as on plain http. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not allowed here: the text can still be selected and copied by hand.
    return false;
  }
}
