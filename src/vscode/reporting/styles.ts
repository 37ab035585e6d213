import * as vscode from 'vscode';

/** The style sheets that the extension ships; a page is readable without them. */
export async function shippedStyles({ extensionUri }: vscode.ExtensionContext): Promise<string> {
  try {
    const sheets = await Promise.all(
      ['report.css', 'preview.css'].map((name) =>
        vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'media', name)),
      ),
    );
    return sheets.map((bytes) => new TextDecoder().decode(bytes)).join('');
  } catch {
    return '';
  }
}
