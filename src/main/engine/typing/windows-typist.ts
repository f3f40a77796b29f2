import type { Focus, Run, Typist } from './typist.ts';

/**
 * Sends UTF-16 units as keys (SendInput with KEYEVENTF_UNICODE, learn.microsoft.com/windows/win32/api/winuser). The text comes in
 * Base64, because PowerShell reads its standard input in the code page of the console.
 */
const PRELUDE = `$ErrorActionPreference = 'Stop'
Add-Type -TypeDefinition @'
using System;
using System.Runtime.InteropServices;
public static class Keys {
  [StructLayout(LayoutKind.Sequential)] struct Key { public ushort Code; public ushort Scan; public uint Flags; public uint Time; public IntPtr Extra; }
  [StructLayout(LayoutKind.Sequential)] struct Mouse { public int X; public int Y; public uint Data; public uint Flags; public uint Time; public IntPtr Extra; }
  [StructLayout(LayoutKind.Explicit)] struct Any { [FieldOffset(0)] public Mouse Mouse; [FieldOffset(0)] public Key Key; }
  [StructLayout(LayoutKind.Sequential)] struct Input { public uint Type; public Any Any; }
  [DllImport("user32.dll", SetLastError = true)] static extern uint SendInput(uint count, Input[] inputs, int size);
  [DllImport("user32.dll")] public static extern IntPtr GetForegroundWindow();
  static void Send(ushort code, ushort scan, uint flags) {
    var input = new Input { Type = 1, Any = new Any { Key = new Key { Code = code, Scan = scan, Flags = flags } } };
    if (SendInput(1, new[] { input }, Marshal.SizeOf(typeof(Input))) != 1) throw new Exception("Windows refused the key");
  }
  public static void Press(ushort code) { Send(code, 0, 0); Send(code, 0, 2); }
  public static void Type(string text) {
    foreach (var unit in text) {
      if (unit == '\\n') { Press(13); continue; }
      Send(0, unit, 4);
      Send(0, unit, 6);
    }
  }
}
'@
`;
const TYPE_SCRIPT = `${PRELUDE}[Keys]::Type([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String([Console]::In.ReadToEnd())))`;
const FOCUS_SCRIPT = `${PRELUDE}Add-Type -AssemblyName UIAutomationClient
$isPassword = $false
try { $isPassword = [System.Windows.Automation.AutomationElement]::FocusedElement.Current.IsPassword } catch {}
"$([Keys]::GetForegroundWindow()) $isPassword"`;
const BACKSPACE_KEY = 8;

/** Types by SendInput of Windows, from a script of PowerShell. */
export class WindowsTypist implements Typist {
  constructor(private readonly run: Run) {}

  async focus(): Promise<Focus> {
    const [windowId, isPassword] = (await this.#script(FOCUS_SCRIPT)).trim().split(' ');
    return { windowId: windowId === '0' ? null : windowId, isPassword: isPassword === 'True' };
  }

  async type(text: string): Promise<void> {
    await this.#script(TYPE_SCRIPT, Buffer.from(text, 'utf8').toString('base64'));
  }

  async erase(characters: number): Promise<void> {
    await this.#script(`${PRELUDE}1..${characters} | ForEach-Object { [Keys]::Press(${BACKSPACE_KEY}) }`);
  }

  #script(script: string, input?: string): Promise<string> {
    const encoded = Buffer.from(script, 'utf16le').toString('base64');
    return this.run('powershell.exe', ['-NoProfile', '-NonInteractive', '-EncodedCommand', encoded], input);
  }
}
