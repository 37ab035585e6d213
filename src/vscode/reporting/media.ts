import * as vscode from 'vscode';

/** The style sheets and the script that the pages of panels hold. */
export interface PageMedia {
  readonly styles: string;
  /** What changes a page in place; undefined when it could not be read: then the page is loaded anew instead. */
  readonly script?: string;
}

/** Reads what the extension ships for the pages of its panels. They are readable without it. */
export async function readPageMedia({ extensionUri }: vscode.ExtensionContext): Promise<PageMedia> {
  const read = async (name: string): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'media', name)));
  try {
    const [report, preview, script] = await Promise.all(['report.css', 'preview.css', 'panel.js'].map(read));
    return { styles: `${report ?? ''}${preview ?? ''}`, ...(script !== undefined && { script }) };
  } catch {
    return { styles: '' };
  }
}
