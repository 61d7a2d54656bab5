using System.Globalization;
using BankHub.Formats.Nacha.Codes;
using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Rules;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Formats.Nacha.Checking;

/// <summary>The rules for addenda 02, 98 and 99 by themselves: their codes and what these ask for.</summary>
internal static class ReasonChecks
{
    public static void Check(TracedAddenda addenda, ref AddendaCounts counts, FindingLog log)
    {
        switch (addenda)
        {
            case TerminalAddenda terminal:
                counts.Terminals++;
                Check(terminal, log);
                break;
            case ChangeAddenda change:
                counts.Changes++;
                CheckChange(change.ChangeCode, ChangeAddenda.Field.ChangeCode, refusal: false, ChangeAddenda.Table, log);
                CheckData(change, log);
                break;
            case RefusedChangeAddenda refused:
                counts.Changes++;
                CheckChange(refused.RefusedChangeCode, RefusedChangeAddenda.Field.RefusedCode, refusal: true,
                    RefusedChangeAddenda.Table, log);
                CheckChange(refused.ChangeCode, RefusedChangeAddenda.Field.ChangeCode, refusal: false, RefusedChangeAddenda.Table, log);
                break;
            case ReturnAddenda back:
                counts.Returns++;
                CheckReturn(back.ReturnReasonCode, ReturnAddenda.Table, log);
                CheckDeath(back, log);
                break;
            case DishonoredReturnAddenda dishonored:
                counts.Dishonored++;
                CheckReturn(dishonored.DishonoredReturnReasonCode, DishonoredReturnAddenda.Table, log);
                break;
            case ContestedReturnAddenda contested:
                counts.Contested++;
                CheckReturn(contested.ContestedReturnReasonCode, ContestedReturnAddenda.Table, log);
                break;
        }
    }

    private static void Check(TerminalAddenda terminal, FindingLog log)
    {
        if (terminal.TransactionDate.Length > 0 && !IsDay(terminal.TransactionDate))
        {
            log.Add(NachaRules.Terminal, TerminalAddenda.Table, TerminalAddenda.Field.TransactionDate, terminal.TransactionDate,
                "is not a day as MMDD");
        }

        if (terminal.TerminalState.Length > 0 && !EntryTables.IsState(terminal.TerminalState))
        {
            log.Add(NachaRules.Terminal, TerminalAddenda.Table, TerminalAddenda.Field.State, terminal.TerminalState,
                "is not a state or territory");
        }
    }

    /// <summary>A day of a leap year will do: the year is not told.</summary>
    private static bool IsDay(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var date)
        && date / 100 is >= 1 and <= 12 && date % 100 >= 1 && date % 100 <= DateTime.DaysInMonth(2024, date / 100);

    private static void CheckReturn(string code, NachaLayout table, FindingLog log)
    {
        if (code.Length == 0)
        {
            return;
        }

        switch (ReturnCodes.Find(code)?.Status)
        {
            case CodeStatus.Active:
                break;
            case CodeStatus.Retired:
                log.Add(NachaRules.ReturnCodeRetired, table, ReturnAddenda.Field.ReasonCode, code, "is retired");
                break;
            default:
                log.Add(NachaRules.ReturnCode, table, ReturnAddenda.Field.ReasonCode, code, "is not a return reason code");
                break;
        }
    }

    private static void CheckChange(string code, NachaField field, bool refusal, NachaLayout table, FindingLog log)
    {
        if (code.Length == 0)
        {
            return;
        }

        var known = ChangeCodes.Find(code);
        if (known is null || known.IsRefusal != refusal)
        {
            log.Add(NachaRules.ChangeCode, table, field, code, $"is not a {(refusal ? "refusal" : "change")} code");
        }
        else if (known.Status == CodeStatus.Retired)
        {
            log.Add(NachaRules.ChangeCodeRetired, table, field, code, "is retired");
        }
    }

    private static void CheckData(ChangeAddenda change, FindingLog log)
    {
        if (ChangeCodes.Find(change.ChangeCode) is { Parts.Count: > 0 }
            && CorrectedData.Read(change.ChangeCode, change.CorrectedData) is null)
        {
            log.Add(NachaRules.CorrectedData, ChangeAddenda.Table, ChangeAddenda.Field.CorrectedData, change.CorrectedData,
                $"is not laid out as {change.ChangeCode} says");
        }
    }

    private static void CheckDeath(ReturnAddenda back, FindingLog log)
    {
        if (back.ReturnReasonCode is "R14" or "R15" && back.DateOfDeath.Length != 6)
        {
            log.Add(NachaRules.DateOfDeath, ReturnAddenda.Table, ReturnAddenda.Field.DateOfDeath, back.DateOfDeath,
                $"must be told with {back.ReturnReasonCode}");
        }
    }
}
