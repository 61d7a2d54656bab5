using System.Buffers.Text;
using System.Globalization;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Formats.SwiftMt;
using BankHub.Formats.SwiftMt.Statements;
using BankHub.Formats.SwiftMt.Values;
using BankHub.Mapping.Iso20022.Statements;
using BankHub.Mapping.Iso20022.Texts;
using BankHub.Mapping.SwiftMt.Parts;

namespace BankHub.Mapping.SwiftMt.Statements.Reading;

/// <summary>What MT 940, 941, 942 and 950 say of their account before and behind the entries.</summary>
internal static class StatementHeads
{
    public static Statement? Read(MtStatement said, MtMessage message, Incoming from)
    {
        var account = AccountNumbers.Read(MtText.Of(said.Account));
        var code = said.Currency ?? said.Sums.Select(sum => MtText.Of(sum[1])).FirstOrDefault();
        var currency = from.Value<Currency>("currency", code);
        if (account is null || currency is null)
        {
            from.Report(account is null ? "25" : "60", "incomplete", "A statement has an account and a currency.");
            return null;
        }

        var (number, sequence) = (Number(said.Number[0]), Number(said.Number[1]));
        var balances = Balances(message, currency, from);
        var isPage = said.Opening is { IsIntermediate: true } || said.Closing is { IsIntermediate: true };
        var isOfDay = said.Type is "940" or "950";
        if (said.Opening is { IsIntermediate: true } && sequence is null)
        {
            from.Report("28C", "page", "A page that goes on with another one does not say which it is.");
            return null;
        }

        return new()
        {
            Kind = isOfDay ? StatementKind.EndOfDay : StatementKind.Intraday,

            // Each message has a reference of its own, and the pages of one statement have the same number (User Handbook, field 28C).
            Identification = (isPage && number is not null ? MtText.Of(said.Number[0]).TrimStart('0') : null)
                ?? Placeholder.Named(said.Reference.ToString().Trim()) ?? Placeholder.NotProvided,
            LegalSequenceNumber = number,
            ElectronicSequenceNumber = isOfDay ? null : sequence,
            Page = isPage && sequence is { } page ? page : 1,
            IsLastPage = said.Closing is not { IsIntermediate: true },
            Account = account,
            Servicer = Servicer(message),
            Currency = currency,
            Created = Moment(said.IndicatedAt),
            Balances = balances,
        };
    }

    /// <summary>The bank that keeps the account is the sender (User Handbook, Category 9, scopes of MT 900, 940 and 950).</summary>
    public static Agent? Servicer(MtMessage message) => Terminals.Bank(message.Sender);

    /// <summary>For whom the message is.</summary>
    public static Agent? Receiver(MtMessage message) => Terminals.Bank(message.Receiver);

    /// <summary>Field 13D: a local time with its distance from UTC.</summary>
    public static DateTimeOffset? Moment(MtField field)
    {
        if (!MtDates.TryRead(field[0], out var date) || Time(field[1]) is not { } time || Time(field[3]) is not { Hour: < 14 } offset)
        {
            return null;
        }

        var distance = offset.ToTimeSpan();
        return new(date, time, field[2] is [(byte)'-'] ? -distance : distance);
    }

    private static TimeOnly? Time(ReadOnlySpan<byte> digits) =>
        TimeOnly.TryParseExact(MtText.Of(digits), "HHmm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>Above zero, or none.</summary>
    private static int? Number(ReadOnlySpan<byte> digits) =>
        Utf8Parser.TryParse(digits, out int number, out var used) && used == digits.Length && number > 0 ? number : null;

    /// <summary>The balances of one currency, which all fields of a statement have (User Handbook, MT 940, rule C2).</summary>
    private static ValueList<Balance> Balances(MtMessage message, Currency currency, Incoming from)
    {
        var found = new List<Balance>();
        foreach (var field in message.Text)
        {
            if (Type(field.Tag) is { } type)
            {
                found.AddRange(Read(field, type, from) is { } balance ? [balance] : []);
            }
        }

        if (found.RemoveAll(balance => balance.Amount.Currency != currency) > 0)
        {
            from.Report("60", SoundBalances.Contradiction, "A balance has another currency than the statement.");
        }

        return SoundBalances.Of(found, from);
    }

    private static string? Type(string tag) => tag switch
    {
        "60F" => BalanceType.OpeningBooked,
        "62F" => BalanceType.ClosingBooked,
        "60M" or "62M" => BalanceType.InterimBooked,
        "64" => BalanceType.ClosingAvailable,
        "65" => BalanceType.ForwardAvailable,
        _ => null,
    };

    private static Balance? Read(MtField field, string type, Incoming from)
    {
        if (MtBalance.Of(field) is { Date: { } date } said && from.Value<Currency>(field.Tag, said.Currency) is { } currency
            && Sum.TryCreate(said.Amount, currency, out var sum, out _))
        {
            return new(type, sum, date);
        }

        from.Report(field.Tag, "incomplete", "A balance has a side, a day and an amount of its currency.");
        return null;
    }
}
