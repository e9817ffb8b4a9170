import type { Nullable } from "@univerjs/core";
import { BooleanNumber } from "@univerjs/core";
import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FormulaDataModel,
  FunctionType,
  IFormulaRuntimeService,
  IFunctionService,
  NumberValueObject,
  RangeReferenceObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { CellValue, FunctionArgument, FunctionDescription, FunctionResult, Grid, GridFunction } from "./grid";
import type { UniverSource } from "./univerSource";

type ArgumentCell = CellValue | null | { readonly error: string };

function fromValue(value: Nullable<BaseValueObject>): ArgumentCell {
  if (!value || value.isNull()) return null;
  if (value.isError()) return { error: String(value.getValue()) };
  return value.getValue();
}

function toArgument(variant: FunctionVariantType): FunctionArgument {
  if (variant.isReferenceObject()) return toArgument((variant as BaseReferenceObject).toArrayValueObject());
  const value = variant as BaseValueObject;
  if (value instanceof ArrayValueObject) return value.getArrayValue().map((row) => row.map(fromValue));
  return value.isNull() ? null : [[fromValue(value)]];
}

/** Univer has no #BUSY!; the error it shows while data are fetched stands for it. */
const errorTypes = new Map<string, ErrorType>(Object.values(ErrorType).map((type) => [type, type]));

function toValue(cell: CellValue | { readonly error: string }): BaseValueObject {
  if (typeof cell === "object") {
    return ErrorValueObject.create(errorTypes.get(cell.error) ?? ErrorType.CONNECT);
  }
  if (typeof cell === "number") return NumberValueObject.create(cell);
  return typeof cell === "boolean" ? BooleanValueObject.create(cell) : StringValueObject.create(cell);
}

function toVariant(result: FunctionResult): BaseValueObject {
  const [first] = result;
  if (result.length === 1 && first?.length === 1 && first[0] !== undefined) return toValue(first[0]);
  if (!first || first.length === 0) return ErrorValueObject.create(ErrorType.CALC);
  return ArrayValueObject.create({
    calculateValueList: result.map((row) => row.map(toValue)),
    rowCount: result.length,
    columnCount: first.length,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/** A function of the grid as the formula engine runs it: it may take its time, and it knows which cell calls it. */
class CalledFunction extends BaseFunction {
  override minParams = 0;
  override maxParams = 255;

  constructor(
    name: string,
    private readonly run: GridFunction,
  ) {
    super(name);
  }

  override isAsync(): boolean {
    return true;
  }

  // The engine awaits what an async function's `calculate` returns, though its type does not say so.
  override calculate(...variants: FunctionVariantType[]): FunctionVariantType {
    const caller = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
    const result = this.run(variants.map(toArgument), caller);
    return (result instanceof Promise ? result.then(toVariant) : toVariant(result)) as FunctionVariantType;
  }
}

/** `ANCHORARRAY(A5)`, the stored form of `A5#`: the area the array formula in a cell has spilled into. */
class AnchorArray extends BaseFunction {
  override minParams = 1;
  override maxParams = 1;
  override needsReferenceObject = true;

  constructor(private readonly source: UniverSource) {
    super("ANCHORARRAY");
  }

  override calculate(variant: FunctionVariantType): FunctionVariantType {
    if (variant.isError() || !variant.isReferenceObject()) return ErrorValueObject.create(ErrorType.REF);
    const reference = variant as BaseReferenceObject;
    const { startRow, startColumn } = reference.getRangePosition();
    const [unitId, sheetId] = [reference.getUnitId(), reference.getSheetId()];
    const running = this.source.injector.get(IFormulaRuntimeService).getUnitArrayFormula();
    const settled = this.source.injector.get(FormulaDataModel).getArrayFormulaRange();
    const range =
      running[unitId]?.[sheetId]?.[startRow]?.[startColumn] ?? settled[unitId]?.[sheetId]?.[startRow]?.[startColumn];
    if (!range) return variant;
    const area = new RangeReferenceObject(range, sheetId, unitId);
    area.setDefaultSheetId(sheetId);
    area.setDefaultUnitId(unitId);
    return area;
  }
}

/** Adds worksheet functions to the formula engine. */
export function univerFunctions(source: UniverSource): Pick<Grid, "registerFunction"> {
  const functions = () => source.injector.get(IFunctionService);
  functions().registerExecutors(new AnchorArray(source));

  function describe(description: FunctionDescription): void {
    source.injector.get(IDescriptionService).registerDescriptions([
      {
        functionName: description.name,
        functionType: FunctionType.User,
        description: description.description,
        abstract: description.description,
        functionParameter: description.parameters.map((parameter) => ({
          name: parameter.name,
          detail: parameter.description,
          example: "A1:A9",
          require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
          repeat: BooleanNumber.FALSE,
        })),
      },
    ]);
  }

  return {
    registerFunction(description, run) {
      functions().registerExecutors(new CalledFunction(description.name, run));
      // Formulas that were parsed before the function was known hold an error in its place.
      functions().deleteFormulaAstCacheKey(description.name);
      describe(description);
      source.touch();
    },
  };
}
