using BankHub.Core.Statements;
using BankHub.Formats.SwiftMt.Values;
using BankHub.Formats.SwiftMt.Writing;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.SwiftMt.Statements.Writing;

/// <summary>MT 900 and MT 910 of single bookings.</summary>
internal static class AdviceDrafts
{
    private const int Lines = 4;
    private const int Width = 35;

    /// <summary>The statement of one booking, as its confirmation names it: both go by the bank's own name of the booking.</summary>
    public static Fitted Fit(Fitted one, Fitting fit)
    {
        var (statement, (path, entry)) = (one.Statement, one.Entries[0]);
        if (References.Fits(entry.AccountServicerReference) && entry.AccountServicerReference != statement.Identification)
        {
            fit.Lose($"{one.Path}.identification", "said-otherwise", "A confirmation goes by the bank's own name of the booking.");
            statement = statement with { Identification = entry.AccountServicerReference! };
        }

        // One field tells when the account was booked, day and time.
        var isTimed = statement.Created is { } at
            && (entry.BookingDate is null || entry.BookingDate == DateOnly.FromDateTime(at.DateTime));
        statement = statement with { Created = isTimed ? statement.Created : null };
        entry = entry with { Details = entry.Details is [var only] ? [Named(only, path, fit)] : entry.Details };
        return new(statement, one.Path, [(path, entry)]);
    }

    public static MtDraft Of(Fitted fitted, StatementTerms terms)
    {
        var (statement, entry) = (fitted.Statement, fitted.Entries[0].Entry);
        var details = entry.Details is [var one] ? one : new();
        var draft = new MtDraft(terms.Type, terms.Sender, terms.Receiver) { Uetr = details.References.Uetr };
        var reference = details.References.InstructionIdentification;
        draft.Add("20", statement.Identification).Add("21", References.Fits(reference) ? reference : References.None);
        draft.Add("25", statement.Account.Number);
        if (statement.Created is { } at)
        {
            draft.Add("13D", StatementDrafts.Moment(at));
        }

        draft.Add("32A", MtDates.Write(entry.ValueDate!.Value), statement.Currency.Value, MtAmounts.Write(entry.Amount.Value));
        var hasOrderer = terms.Type == "910" && Orderer(draft, details);
        if (details.DebtorAgent?.Bic is { } bic)
        {
            draft.Add("52A", null, null, bic.Value);
        }
        else if (terms.Type == "910" && !hasOrderer)
        {
            // A credit is always of somebody (User Handbook, MT 910, rule C6).
            draft.AddText("52D", details.DebtorAgent?.Name is { Length: <= Width } name ? name : Placeholder.NotProvided);
        }

        if (details.AdditionalInformation is { } words && Text(words, 6) is { } lines)
        {
            draft.AddText("72", lines);
        }

        return draft;
    }

    private static bool Orderer(MtDraft draft, TransactionDetails details)
    {
        if (details.Debtor is not { } debtor || Text(debtor.Name, 1) is not { } name)
        {
            return false;
        }

        string[] address = [.. (debtor.PostalAddress?.AddressLine ?? []).Take(Lines - 1).Where(line => Text(line, 1) == line)];
        string[] account = details.DebtorAccount is { Number.Length: > 0 and <= 34 } known ? [$"/{known.Number}"] : [];
        draft.AddText("50K", string.Join('\n', [.. account, name, .. address]));
        return true;
    }

    private static string? Text(string words, int lines)
    {
        var written = MtFit.ToLines(words, lines, Width, mayCut: false, []);
        return written.Split("\r\n").Length <= lines ? written : null;
    }

    /// <summary>Field 21 has one name: that of the instruction, or else what went with it from end to end.</summary>
    private static TransactionDetails Named(TransactionDetails details, string path, Fitting fit)
    {
        var names = details.References;
        if (names.InstructionIdentification is not null || !References.Fits(names.EndToEndIdentification))
        {
            return details;
        }

        fit.Lose($"{path}.details[0].references.endToEndIdentification", "said-otherwise", "Field 21 does not say which name it tells.");
        return details with
        {
            References = names with { InstructionIdentification = names.EndToEndIdentification, EndToEndIdentification = null },
        };
    }
}
