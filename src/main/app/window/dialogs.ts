interface FileType {
  /** As the dialog shows it. */
  name: string;
  /** Without the dot. */
  extensions: string[];
}

interface Question {
  message: string;
  detail: string;
  yes: string;
  no: string;
}

/** The system's dialogs, over the main window. */
export interface Dialogs {
  /** @param fileName suggested. @returns undefined when the user cancelled */
  choosePathToSave(fileName: string, fileType: FileType): Promise<string | undefined>;
  /** @returns undefined when the user cancelled */
  chooseFile(fileType: FileType): Promise<string | undefined>;
  /** @returns whether the answer was yes; closing the dialog is a no */
  confirm(question: Question): Promise<boolean>;
}
