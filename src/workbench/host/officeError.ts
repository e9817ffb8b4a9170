/** Where a request failed, as Office reports it. */
export interface ErrorPlace {
  readonly code: string;
  readonly message: string;
  /** The statement at fault, "Range.values". */
  readonly errorLocation: string;
}

const messages: Readonly<Record<string, string>> = {
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  ItemNotFound: "The requested resource doesn't exist.",
  ItemAlreadyExists: "The resource being created already exists.",
  AccessDenied: "You cannot perform the requested operation.",
  InvalidObjectPath:
    'The object path isn\'t working for what you\'re trying to do. If you\'re using the object across multiple "context.sync" calls and outside the sequential execution of a ".run" batch, please use the "context.trackedObjects.add()" and "context.trackedObjects.remove()" methods to manage the object\'s lifetime.',
  InvalidRequestContext: "Cannot use the object across different request contexts.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidBinding: "This object binding is no longer valid due to previous updates.",
  NameConflict: "The name is already in use.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
};

/** The error that Excel's requests reject with (`OfficeExtension.Error`): `code` is what programs decide on. */
export class OfficeError extends Error {
  override readonly name = "RichApi.Error";
  readonly code: string;
  readonly traceMessages: string[] = [];
  readonly debugInfo: ErrorPlace;

  constructor(code: string, message?: string, errorLocation = "") {
    super(message ?? messages[code] ?? code);
    this.code = code;
    this.debugInfo = { code, message: this.message, errorLocation };
  }

  override toString(): string {
    return `${this.code}: ${this.message}`;
  }
}

/** The error for something that Excel has and this host has not. */
export function notImplemented(member: string): OfficeError {
  return new OfficeError("NotImplemented", `NotImplemented: ${member} is not in the workbench's host`, member);
}
