using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Formats.Bai2.Codes;
using BankHub.Formats.Bai2.Records;
using BankHub.Formats.Bai2.Values;
using BankHub.Mapping.Iso20022.Statements;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Bai2;

/// <summary>What a file, a group and an account say before the transactions.</summary>
internal sealed class Heads(ReportPromises promises)
{
    private const int MaxAccount = 34, MaxBban = 30, MaxName = 140;

    public Statement? Read(
        Bai2FileHeader file, Bai2GroupHeader group, Bai2Account account, string name, Incoming from, LeftOutParts leftOut)
    {
        var currency = from.Value<Currency>("Currency Code", account.Currency ?? group.Currency ?? Bai2GroupHeader.DefaultCurrency);
        var number = account.Number.Trim();
        if (currency is null || group.AsOfDate is not { } day || number.Length is 0 or > MaxAccount)
        {
            from.Report("Account Identifier", "incomplete", "A statement has a day, a currency and an account of up to 34 characters.");
            return null;
        }

        var (isFinal, bank) = (IsFinal(file, group), group.Originator.Trim());
        return new()
        {
            Kind = isFinal ? StatementKind.EndOfDay : StatementKind.Intraday,
            Identification = isFinal ? StatementName.OfDay(bank, day, currency) : name,
            Account = Account(number),
            Servicer = Bank(bank),
            Currency = currency,
            Balances = Balances(account, currency, day, from, leftOut),
        };
    }

    /// <summary>
    /// Whether it tells of a whole day. Where no modifier says so only the bank's promise makes it one, and only of a day before the
    /// file's; what is not final may still change.
    /// </summary>
    private bool IsFinal(Bai2FileHeader file, Bai2GroupHeader group) => group.Modifier switch
    {
        Bai2DateModifier.FinalPriorDay or Bai2DateModifier.FinalSameDay => true,
        Bai2DateModifier.Unstated => promises.EarlierDayIsFinal && group.AsOfDate < file.CreationDate,
        _ => false,
    };

    private static Account Account(string number) => number.Length <= MaxBban && number.All(char.IsAsciiLetterOrDigit)
        ? new() { Bban = number }
        : new() { Other = new() { Identification = number } };

    /// <summary>A bank names itself by its routing number, its BIC, or as it likes.</summary>
    private static Agent? Bank(string originator) =>
        AbaRoutingNumber.TryParse(originator, out _, out _) ? new()
        {
            ClearingSystemMemberIdentification = new() { ClearingSystem = ClearingSystem.Usaba, MemberIdentification = originator },
        }
        : Bic.TryParse(originator, out var bic, out _) ? new() { Bic = bic }
        : originator.Length is > 0 and <= MaxName ? new() { Name = originator }
        : null;

    /// <summary>The balances, one a code, for which canonical JSON has room; one that is told with different amounts is none.</summary>
    private static ValueList<Balance> Balances(Bai2Account account, Currency currency, DateOnly day, Incoming from, LeftOutParts leftOut)
    {
        var told = Read(account, currency, from, leftOut).Distinct().ToLookup(balance => balance.Type, balance => balance.Sum);
        foreach (var type in told.Where(type => type.Count() > 1))
        {
            from.Report($"balance {type.Key}", SoundBalances.Contradiction, "A balance is told more than once, with different amounts.");
        }

        return [.. told.Where(type => type.Count() == 1).Select(type => new Balance(type.Key, type.First(), day))];
    }

    private static IEnumerable<(string Type, Sum Sum)> Read(Bai2Account account, Currency currency, Incoming from, LeftOutParts leftOut)
    {
        foreach (var summary in account.Summaries)
        {
            if (Bai2TypeCodes.Find(System.Text.Encoding.UTF8.GetBytes(summary.TypeCode)) is not { Level: Bai2Level.Status } code)
            {
                leftOut.Add($"total {summary.TypeCode}");
            }
            else if (summary.Amount is { } amount && MinorUnits.Sum(amount, currency, $"balance {summary.TypeCode}", from) is { } sum)
            {
                yield return (BalanceCodes.Type(code), sum);
            }
        }
    }
}
