using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Formats.Nacha.Codes;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Mapping.Nacha;

/// <summary>
/// What an entry that a bank sends back says about the payment whose trace number it quotes: a return, a notification of change, what the
/// banks dispute about either, or that a payment was acknowledged.
/// </summary>
internal static class EntryToEvidence
{
    public static DecodedItem Map(EntryRecord entry, BatchHeaderRecord batch, int line, BankMapping mapping)
    {
        // Some carry the returns before them as well: the last one is the news.
        for (var i = entry.Addenda.Count - 1; i >= 0; i--)
        {
            switch (entry.Addenda[i])
            {
                case ReturnAddenda back:
                    return Return(entry, back, batch, line, mapping);
                case ChangeAddenda change:
                    return Change(change, line, mapping);
                case DishonoredReturnAddenda or ContestedReturnAddenda or RefusedChangeAddenda:
                    return DisputeToEvidence.Map(entry.Addenda[i], line, mapping);
            }
        }

        return batch.StandardEntryClassCode is SecCodes.Ack or SecCodes.Atx && entry is EntryDetail acknowledging
            ? Acknowledgement(acknowledging, batch, line)
            : FileToEvidence.Park(line, "unexpected-entry", "The entry is none that a bank sends about a payment of ours.");
    }

    internal static Reference Trace(TraceNumber trace) => new(ReferenceKind.Trace, trace.ToString());

    internal static DecodedFinding UnknownCode(int line, string what, string code) =>
        FileToEvidence.Park(line + 1, "unknown-code", $"The {what} {code} is not known.");

    private static DecodedItem Return(EntryRecord entry, ReturnAddenda addenda, BatchHeaderRecord batch, int line, BankMapping mapping)
    {
        if (mapping.Canonical("achReturnCodes", addenda.ReturnReasonCode) is not { } title)
        {
            return UnknownCode(line, "return reason code", addenda.ReturnReasonCode);
        }

        if (!Money.TryCreate(entry.Amount / 100m, Currency.Usd, out var amount, out _))
        {
            return FileToEvidence.Park(line, "amount", "The return states no amount.");
        }

        return new DecodedEvidence(new(EvidenceKind.Returned, EvidenceScope.Payment, [Trace(addenda.OriginalEntryTrace)])
        {
            // The statement books the same money under a name of its own.
            Identity = ReturnNotice.Named($"{addenda.OriginalEntryTrace}/{addenda.Trace}"),
            Reason = new(ReasonCode.Nacha, addenda.ReturnReasonCode, title),
            Amount = amount,
            CounterpartyBank = addenda.OriginalReceivingDfi == 0 ? null : new()
            {
                ClearingSystem = ClearingSystem.Usaba, MemberIdentification = addenda.OriginalReceivingDfi.ToString("D8"),
            },

            // A credit of ours that comes back is credited to us, a debit of ours that comes back is debited.
            Side = entry.TransactionCode.IsCredit ? BookingSide.Credit : BookingSide.Debit,
            BookingDate = SettlementDay.Of(batch),
            BankWord = addenda.ReturnReasonCode,
        });
    }

    private static DecodedItem Change(ChangeAddenda addenda, int line, BankMapping mapping)
    {
        if (mapping.Canonical("achChangeCodes", addenda.ChangeCode) is not { } title)
        {
            return UnknownCode(line, "change code", addenda.ChangeCode);
        }

        // C13 says that the addenda were wrong, and corrects no field.
        var corrects = ChangeCodes.Find(addenda.ChangeCode) is not { Parts: [] };
        var corrections = CorrectedData.Read(addenda.ChangeCode, addenda.CorrectedData);
        if (corrects && corrections is null)
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

    /// <summary>The receiver's bank has the entry (ACK of a CCD, ATX of a CTX credit); nobody was booked by that.</summary>
    private static DecodedItem Acknowledgement(EntryDetail entry, BatchHeaderRecord batch, int line)
    {
        var original = entry.Part(EntryLayouts.Field.OriginalTrace);
        if (original.Length != EntryLayouts.Field.OriginalTrace.Length || !original.All(char.IsAsciiDigit))
        {
            return FileToEvidence.Park(line, "original-trace", "The acknowledgement names no original trace number of fifteen digits.");
        }

        return new DecodedEvidence(new(EvidenceKind.AtCounterparty, EvidenceScope.Payment, [new(ReferenceKind.Trace, original)])
        {
            Identity = $"acknowledgement {original}/{entry.Trace}",
            BankWord = batch.StandardEntryClassCode,
        });
    }
}
