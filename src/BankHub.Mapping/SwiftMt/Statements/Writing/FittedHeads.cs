using System.Globalization;
using BankHub.Core.Payments;
using BankHub.Core.Statements;

namespace BankHub.Mapping.SwiftMt.Statements.Writing;

/// <summary>What a message can say of a statement before and behind its entries.</summary>
internal static class FittedHeads
{
    private const long LastNumber = 99_999;

    public static Statement Of(Statement statement, string path, StatementTerms terms, Fitting fit)
    {
        var fitted = statement with
        {
            Identification = fit.Reference($"{path}.identification", statement.Identification),
            Account = Account(statement.Account, path, fit),
            Servicer = statement.Servicer?.Bic is { } bic && Bic8(bic.Value) == Bic8(terms.Sender) ? new() { Bic = bic } : null,
            Created = terms.IsOfDay ? statement.Created : Minute(statement.Created),
            Balances = Balances(statement, path, terms, fit),
        };
        if (statement.Servicer is not null && fitted.Servicer is null)
        {
            fit.Lose($"{path}.servicer", "left-out", "The bank that keeps the account is the sender.");
        }

        if (!terms.IsOfDay && fitted.Created != statement.Created)
        {
            fit.Lose($"{path}.created", "truncated", "The time is told to the minute.");
        }

        return Numbered(WithPage(fitted, path, terms, fit), path, terms, fit);
    }

    /// <summary>The number of the message in field 28C: the page of the statement of a day, of a report the number of the report.</summary>
    private static Statement WithPage(Statement statement, string path, StatementTerms terms, Fitting fit)
    {
        if (!IsPaged(statement))
        {
            return statement;
        }

        if (!terms.IsOfDay)
        {
            fit.Lose($"{path}.page", "left-out", "Reports within a day have no pages.");
            fit.Lose($"{path}.isLastPage", "left-out", "Reports within a day have no pages.");
            return statement with { Page = 1, IsLastPage = true };
        }

        if (statement.LegalSequenceNumber is > 0 and <= LastNumber and var number)
        {
            var name = number.ToString(CultureInfo.InvariantCulture);
            if (name != statement.Identification)
            {
                fit.Lose($"{path}.identification", "said-otherwise", "Pages of one statement go by its number.");
            }

            return statement with { Identification = name };
        }

        return statement;
    }

    private static Statement Numbered(Statement statement, string path, StatementTerms terms, Fitting fit)
    {
        if (statement.Page is < 1 or > (int)LastNumber)
        {
            fit.Refuse($"{path}.page", "page", "A page has a number of five digits.");
        }

        // Where there is no legal number, the other one is written in its place.
        var legal = Kept(statement.LegalSequenceNumber, $"{path}.legalSequenceNumber");
        return statement with
        {
            LegalSequenceNumber = legal,
            ElectronicSequenceNumber = terms.IsOfDay && legal is not null ? statement.ElectronicSequenceNumber
                : Kept(statement.ElectronicSequenceNumber, $"{path}.electronicSequenceNumber"),
        };

        long? Kept(long? number, string at)
        {
            if (number is null or (> 0 and <= LastNumber))
            {
                return number;
            }

            fit.Lose(at, "left-out", "A number has at most five digits.");
            return null;
        }
    }

    private static DateTimeOffset? Minute(DateTimeOffset? at) => at?.AddTicks(-(at.Value.Ticks % TimeSpan.TicksPerMinute));

    public static bool IsPaged(Statement statement) => statement.Page > 1 || !statement.IsLastPage;

    private static Account Account(Account account, string path, Fitting fit)
    {
        var read = AccountNumbers.Read(account.Number);
        if (read is null || read.Number != account.Number || fit.Words($"{path}.account", account.Number) != account.Number)
        {
            fit.Refuse($"{path}.account", "account", "The number of the account cannot be written in the signs of the network.");
        }

        if (account.Other?.SchemeName is not null)
        {
            fit.Lose($"{path}.account.other.schemeName", "left-out", "There is no place for it.");
        }

        return account with { Bban = null, Iban = read?.Iban, Other = read?.Other };
    }

    /// <summary>The balances that have a field of their own, in the order of the fields.</summary>
    private static ValueList<Balance> Balances(Statement statement, string path, StatementTerms terms, Fitting fit)
    {
        var opening = Core.Statements.Balances.Opening(statement.Balances);
        var closing = Core.Statements.Balances.Closing(statement.Balances);
        var hasBoth = terms.IsOfDay || terms.Type == "941";
        if (terms.IsOfDay && (opening is null || closing is null) || terms.Type == "941" && closing is null)
        {
            fit.Refuse($"{path}.balances", "balance-missing", $"An MT{terms.Type} states what the account had before and after.");
        }

        var kept = new List<Balance>();
        if (hasBoth)
        {
            kept.AddRange(opening is null ? [] : [opening with { Type = Booked(statement.Page > 1, "OPBD", terms) }]);
            kept.AddRange(closing is null ? [] : [closing with { Type = Booked(!statement.IsLastPage, "CLBD", terms) }]);
            kept.AddRange(statement.Balances.Where(one => one.Type == BalanceType.ClosingAvailable).Take(1));
            kept.AddRange(terms.Type == "950" ? [] : statement.Balances.Where(one => one.Type == BalanceType.ForwardAvailable));
        }

        var left = kept.ToList();
        foreach (var (i, balance) in statement.Balances.Index())
        {
            if (!left.Remove(balance))
            {
                var isOtherType = ReferenceEquals(balance, opening) || ReferenceEquals(balance, closing);
                fit.Lose($"{path}.balances[{i}]", hasBoth && isOtherType ? "said-otherwise" : "left-out",
                    $"An MT{terms.Type} has no field for a balance of this kind.");
            }
        }

        return [.. kept];
    }

    private static string Booked(bool isBetween, string type, StatementTerms terms) =>
        isBetween && terms.IsOfDay ? BalanceType.InterimBooked : type;

    private static string Bic8(string address) => address.Length < 8 ? address : address[..8];
}
