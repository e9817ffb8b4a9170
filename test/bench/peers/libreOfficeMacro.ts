import { sampling } from "./samples";

/** Library and module under which the macro stands in a profile of LibreOffice. */
export const macroName = "Standard.PeerBench.Recalculate";

/**
 * The macro that measures LibreOffice from within: it opens the workbook `path`, calculates every formula of it (as
 * Ctrl+Shift+F9 does), writes a line of milliseconds for each sample into `report` and the calculated sheet into `values`.
 * Starting, opening and saving are not in the times. The samples are taken as `samplesOf` takes them.
 */
export const macroText = `
Sub Recalculate(path As String, report As String, values As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL(ConvertToUrl(path), "_blank", 0, hidden())
  Open report For Output As #1
  begun = GetSystemTicks()
  first = Timed(doc, 1)
  If first >= ${String(sampling.longest)} Then
    Print #1, first
  Else
    again = Timed(doc, 1)
    turns = Int(${String(sampling.shortest)} / (again + 1)) + 1
    If turns > 1 Then again = Timed(doc, turns)
    Print #1, again
    taken = 1
    Do While taken < ${String(sampling.samples)} And GetSystemTicks() - begun < ${String(sampling.longest)}
      Print #1, Timed(doc, turns)
      taken = taken + 1
    Loop
  End If
  Close #1
  Dim text(1) As New com.sun.star.beans.PropertyValue
  text(0).Name = "FilterName"
  text(0).Value = "Text - txt - csv (StarCalc)"
  text(1).Name = "FilterOptions"
  text(1).Value = "44,34,76,1,,0,false,false"
  doc.storeToURL(ConvertToUrl(values), text())
  doc.close(True)
  StarDesktop.terminate()
End Sub

Function Timed(doc, turns) As Double
  start = GetSystemTicks()
  For turn = 1 To turns
    doc.calculateAll()
  Next
  Timed = (GetSystemTicks() - start) / turns
End Function
`;
