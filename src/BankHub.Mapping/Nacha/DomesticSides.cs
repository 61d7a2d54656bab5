using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Mapping.Nacha;

/// <summary>Reads an entry of the classes that share one layout: PPD, CCD, CTX, WEB and TEL.</summary>
internal static class DomesticSides
{
    public static EntrySides Of(EntryDetail entry, BatchHeader batch, BankMapping mapping)
    {
        var counts = batch.StandardEntryClassCode == SecCodes.Ctx;
        var name = counts ? entry.Part(EntryLayouts.Field.ReceivingCompany) : entry.IndividualName;
        var id = entry.IndividualIdentification;

        // A WEB credit goes from person to person: the company is who passes it on, the sender stands in the identification.
        var isPersonal = batch.StandardEntryClassCode == SecCodes.Web && entry.TransactionCode.IsCredit && id.Length > 0;
        var remittance = entry.Addenda.OfType<PaymentAddenda>().Select(addenda => addenda.PaymentRelatedInformation.Trim(' '))
            .Where(text => text.Length > 0);
        return new(
            new() { Name = isPersonal ? id : batch.CompanyName },
            new() { Name = name.Length > 0 ? name : id },
            new() { Bban = entry.DfiAccountNumber },
            EntrySides.Bank(entry.Rdfi.ToString()),
            isPersonal ? "" : id,
            [.. remittance])
        {
            CategoryPurpose = mapping.Canonical("entryDescriptions", batch.CompanyEntryDescription),
            Mandate = Mandate(entry, batch),
        };
    }

    /// <summary>Single or recurring is all that the format says about a mandate: its id is the entry's own.</summary>
    private static Mandate? Mandate(EntryDetail entry, BatchHeader batch)
    {
        var sequence = batch.StandardEntryClassCode is not (SecCodes.Web or SecCodes.Tel) || entry.TransactionCode.IsCredit
            ? null
            : entry.DiscretionaryData switch
            {
                "S" => SequenceType.OneOff,
                "R" => SequenceType.Recurring,
                _ => (SequenceType?)null,
            };
        var id = entry.IndividualIdentification.Length > 0 ? entry.IndividualIdentification : entry.Trace.ToString();
        return sequence is null ? null : new() { MandateIdentification = id, SequenceType = sequence };
    }
}
