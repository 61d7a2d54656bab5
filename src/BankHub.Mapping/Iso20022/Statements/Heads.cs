using System.Globalization;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Formats.Iso20022.Messages.Statements;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Statements;

/// <summary>What a report, a statement or a notification says of its account before its entries.</summary>
internal static class Heads
{
    /// <summary>The subtype of a balance between two pages (ISO 20022 External Code Sets, BalanceSubType).</summary>
    private const string Intermediate = "INTM";

    public static Statement? Read(
        StatementOfAccount group, MessageVersion version, StatementGroupHeader? header, Currency? ofEntries, Incoming from)
    {
        var said = group.Account;
        var account = said is null ? null : Accounts.Read(
            new() { Identification = said.Identification, Type = said.Type, Currency = said.Currency, Name = said.Name }, "Acct", from);
        var balances = SoundBalances.Of([.. group.Balances.Select(balance => Read(balance, from)).OfType<Balance>()], from);
        var currency = account?.Currency ?? (balances.Count > 0 ? balances[0].Amount.Currency : null) ?? ofEntries;
        if (group.Identification is not { } identification || account is not { Number.Length: > 0 } || currency is null)
        {
            from.Report("Acct", "incomplete", "A statement has an identification, an account and a currency.");
            return null;
        }

        // Until 2012 only the message is told in pages.
        var page = version.Dialect < Dialect.Year2013 ? header?.MessagePagination : group.Pagination;
        return new()
        {
            Kind = Kind(version),
            Identification = identification,
            ElectronicSequenceNumber = Number(group.ElectronicSequenceNumber),
            LegalSequenceNumber = Number(group.LegalSequenceNumber),
            Page = Entries.Number(page?.PageNumber) is { } given and > 0 ? given : 1,
            IsLastPage = page?.IsLastPage ?? true,
            Account = account,
            Servicer = Agents.Read(said?.Servicer, "Acct/Svcr", from),
            Currency = currency,

            // A time without its offset is no moment, and is left out rather than guessed.
            From = group.FromToDate?.FromDateTime?.Instant,
            To = group.FromToDate?.ToDateTime?.Instant,
            Created = (group.CreationDateTime ?? header?.CreationDateTime)?.Instant,
            Balances = balances,
        };
    }

    /// <summary>The day that it is of as it is told, with the distance from UTC or without.</summary>
    public static DateOnly? Day(StatementOfAccount group, StatementGroupHeader? header, Formats.Iso20022.Components.Entries.Entry? first) =>
        (group.FromToDate?.ToDateTime ?? group.FromToDate?.FromDateTime ?? group.CreationDateTime ?? header?.CreationDateTime) is { } told
            ? DateOnly.FromDateTime(told.Local)
            : Amounts.Day(first?.BookingDate) ?? Amounts.Day(first?.ValueDate);

    private static long? Number(decimal? digits) => digits is >= 0 and <= long.MaxValue and var number ? (long)number : null;

    internal static Balance? Read(Formats.Iso20022.Components.Balances.Balance balance, Incoming from)
    {
        var type = Incoming.Either(balance.Type?.CodeOrProprietary);
        var amount = Amounts.Read(balance.Amount, "Bal/Amt", from);

        // Nothing has no side, so either will do.
        var side = Amounts.Side(balance.CreditDebit) ?? (balance.Amount is { Value: 0 } ? BookingSide.Credit : null);
        if (type is null || amount is not { Value: >= 0 } || side is null || Amounts.Day(balance.Date) is not { } date)
        {
            from.Report("Bal", "incomplete", "A balance has a type, an amount that is not below zero, a side and a day.");
            return null;
        }

        var isBetweenPages = Incoming.Either(balance.Type?.SubType) == Intermediate
            && type is BalanceType.OpeningBooked or BalanceType.ClosingBooked or BalanceType.PreviouslyClosedBooked;
        return new(isBetweenPages ? BalanceType.InterimBooked : type, amount.On(side.Value), date);
    }

    /// <summary>What a message tells of its account: two of them do not say the same.</summary>
    public static StatementKind Kind(MessageVersion version) => version.Message switch
    {
        "camt.052" => StatementKind.Intraday,
        "camt.053" => StatementKind.EndOfDay,
        _ => StatementKind.Notification,
    };

    public static T Write<T>(Statement statement, string path, Outgoing to)
        where T : StatementOfAccount, new()
    {
        var account = Accounts.Write(statement.Account, $"{path}.account", to);
        return new()
        {
            Identification = statement.Identification,
            Pagination = new() { PageNumber = statement.Page.ToString(CultureInfo.InvariantCulture), IsLastPage = statement.IsLastPage },
            ElectronicSequenceNumber = statement.ElectronicSequenceNumber,
            LegalSequenceNumber = statement.LegalSequenceNumber,
            CreationDateTime = Moment(statement.Created),
            FromToDate = new() { FromDateTime = Moment(statement.From), ToDateTime = Moment(statement.To) },
            Account = new()
            {
                Identification = account.Identification,
                Type = account.Type,
                Currency = account.Currency ?? statement.Currency.Value,
                Name = account.Name,
                Servicer = Agents.Write(statement.Servicer, $"{path}.servicer", to),
            },
            Balances = typeof(T) == typeof(AccountNotification) ? [] : [.. statement.Balances.Select(Write)],
        };
    }

    private static IsoDateTime? Moment(DateTimeOffset? moment) => moment is { } given ? IsoDateTime.From(given) : null;

    private static Formats.Iso20022.Components.Balances.Balance Write(Balance balance)
    {
        var isCode = Amounts.IsCode(balance.Type);
        return new()
        {
            Type = new() { CodeOrProprietary = isCode ? new() { Code = balance.Type } : new() { Proprietary = balance.Type } },
            Amount = new(Math.Abs(balance.Amount.Value), balance.Amount.Currency.Value),
            CreditDebit = Amounts.Write(balance.Amount.Value < 0 ? BookingSide.Debit : BookingSide.Credit),
            Date = Entries.Day(balance.Date),
        };
    }
}
