/** The service's error codes with its own messages, typos included. Source: "Error codes" of the method page. */
export class RpcError extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

const messages: Readonly<Record<number, string>> = {
  [-32001]: 'Plugin is not activated',
  [-32010]: 'Some required params are missed',
  [-32011]: 'Params is not array',
  [-32012]: 'Sheduler id not found',
  [-32015]: 'Passed event id is not reccuren',
  [-32020]: 'Sorry, you have no permissions to perform this action',
  [-32030]: 'Invalid promotion code',
  [-32031]: 'Promotion has expired',
  [-32032]: 'Promotion is not active yet',
  [-32033]: 'This promocode is not valid for selected service',
  [-32034]: 'Exceed max usage limit',
  [-32035]: 'Exceed max usage per customer limit',
  [-32036]: 'This promocode is not available for datetime range',
  [-32051]: 'Selected event id is not available',
  [-32052]: 'Selected unit id is not available',
  [-32053]: 'Selected date start is not available',
  [-32054]: 'Selected time start is not available',
  [-32055]: "One or more appointments couldn't be reserved",
  [-32056]: 'Booking is not allowed at this time',
  [-32061]: 'Client name value is wrong',
  [-32062]: 'Client email value is wrong',
  [-32063]: 'Client phone value is wrong',
  [-32065]: 'Client login or password is wrong',
  [-32070]: 'Additional field values are wrong',
  [-32080]: "Appointemnt couldn't be found",
  [-32085]: 'Signature error',
  [-32090]: 'Confirmation with this key type is not available',
  [-32095]: 'Batch not found',
  [-32097]: 'Unsupported payment system',
  [-32099]: 'Payment failed',
  [-3264]: 'Client with given id not found',
  [-32600]: 'Access denied',
  [-32601]: 'Method not found',
  [-32602]: 'Invalid params',
  [-32603]: 'Internal error',
  [-33001]: 'Company does not exist',
  [-33002]: 'Wrong API key',
  [-33003]: 'User with this login and password not found',
  [-33005]: 'You are not allowed to use this application when HIPAA plugin is enabled',
};

export const refuse = (code: number): RpcError => new RpcError(code, messages[code] ?? 'Internal error');
export const accessDenied = (): RpcError => refuse(-32600);
/** The same code for two things; only the words tell them apart. */
export const noSuchCompany = (): RpcError => new RpcError(-32600, 'Company does not exists');
export const tooMany = (): RpcError => new RpcError(-32000, 'Too many requests');
