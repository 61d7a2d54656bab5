using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Mapping.Nacha;

/// <summary>What a returned entry or a notification of change says about the payment whose trace number it quotes.</summary>
internal static class EntryToEvidence
{
    public static DecodedItem Map(EntryRecord entry, BatchHeaderRecord batch, int line, BankMapping mapping)
    {
        foreach (var addenda in entry.Addenda)
        {
            switch (addenda)
            {
                case ReturnAddenda back:
                    return Return(entry, back, batch, line, mapping);
                case ChangeAddenda change:
                    return Change(change, line, mapping);
            }
        }

        return FileToEvidence.Park(line, "unexpected-entry", "The entry is neither a return nor a notification of change.");
    }

    private static DecodedItem Return(EntryRecord entry, ReturnAddenda addenda, BatchHeaderRecord batch, int line, BankMapping mapping)
    {
        if (mapping.Canonical("achReturnCodes", addenda.ReturnReasonCode) is not { } title)
        {
            return FileToEvidence.Park(line + 1, "unknown-code", $"The return reason code {addenda.ReturnReasonCode} is not known.");
        }

        if (!Money.TryCreate(entry.Amount / 100m, Currency.Usd, out var amount, out _))
        {
            return FileToEvidence.Park(line, "amount", "The return states no amount.");
        }

        return new DecodedEvidence(new(EvidenceKind.Returned, EvidenceScope.Payment, [Trace(addenda.OriginalEntryTrace)])
        {
            Identity = $"return {addenda.OriginalEntryTrace}/{addenda.Trace}",
            Reason = new(ReasonCode.Nacha, addenda.ReturnReasonCode, title),
            Amount = amount,

            // A credit of ours that comes back is credited to us, a debit of ours that comes back is debited.
            Side = entry.TransactionCode.IsCredit ? BookingSide.Credit : BookingSide.Debit,
            BookingDate = batch.EffectiveEntryDate,
            BankWord = addenda.ReturnReasonCode,
        });
    }

    private static DecodedItem Change(ChangeAddenda addenda, int line, BankMapping mapping)
    {
        if (mapping.Canonical("achChangeCodes", addenda.ChangeCode) is not { } title)
        {
            return FileToEvidence.Park(line + 1, "unknown-code", $"The change code {addenda.ChangeCode} is not known.");
        }

        if (CorrectedData.Read(addenda.ChangeCode, addenda.CorrectedData) is not { } corrections)
        {
            return FileToEvidence.Park(line + 1, "corrected-data", "The corrected data is not laid out as the change code says.");
        }

        return new DecodedEvidence(new(EvidenceKind.Correction, EvidenceScope.Payment, [Trace(addenda.OriginalEntryTrace)])
        {
            Identity = $"change {addenda.OriginalEntryTrace}/{addenda.Trace}",
            Reason = new(ReasonCode.Nacha, addenda.ChangeCode, title),
            Corrections = corrections,
            BankWord = addenda.ChangeCode,
        });
    }

    private static Reference Trace(TraceNumber trace) => new(ReferenceKind.Trace, trace.ToString());
}
