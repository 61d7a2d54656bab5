using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Messages.Clearing;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Statements;
using BankHub.Mapping.Iso20022.Status;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Clearing;

/// <summary>
/// Reads pacs.008 and pacs.009 that a bank sends: somebody pays us. It is announced and no money yet; the booking comes in a statement.
/// </summary>
public static class IncomingTransfers
{
    public static IEnumerable<DecodedItem> Decode(ReadOnlyMemory<byte> body)
    {
        var (items, told) = (new List<DecodedItem>(), 0);
        using var reader = MessageReader.Open(body, Soundness.FromBank);
        while (reader.Read())
        {
            if (reader.ItemErrors > 0)
            {
                items.AddRange(Soundness.Errors(reader.Findings, told));
                told = reader.Findings.Count;
            }
            else
            {
                items.AddRange(Item(reader));
            }
        }

        items.AddRange(Soundness.Errors(reader.Findings, told));
        var contradictions = Soundness.Contradictions(reader.Findings).ToList<DecodedItem>();
        return Soundness.Verdict(reader) is { } fatal ? [fatal]
            : contradictions.Count > 0 ? contradictions
            : items.Count > 0 ? items
            : [StatusWords.Park("$", "nothing-said", "The message holds no transfer.")];
    }

    private static IEnumerable<DecodedItem> Item(MessageReader reader)
    {
        var (from, header) = (new Incoming($"transfer {reader.Items}", isTold: true), ClearingToPayments.Header(reader));
        var (said, day, names, details) = reader.Item switch
        {
            CreditTransfer one =>
                (one.InterbankSettlementAmount, one.InterbankSettlementDate, one.PaymentIdentification, Details(one, from)),
            InstitutionTransfer one =>
                (one.InterbankSettlementAmount, one.InterbankSettlementDate, one.PaymentIdentification, Details(one, from)),
            _ => (null, null, null, new()),
        };
        var (amount, references) = (Amounts.Read(said, "IntrBkSttlmAmt", from), Names(names, header));
        return StatementWalk.Kept(
            amount is null ? null : new StatementEntry
            {
                EntryReference = references.Uetr ?? references.TransactionIdentification ?? references.InstructionIdentification,
                Amount = amount,
                Side = BookingSide.Credit,
                Status = EntryStatus.Information,
                ValueDate = day ?? header?.InterbankSettlementDate,
                Details = [details with { References = references, Amount = amount }],
            },
            from);
    }

    private static TransactionDetails Details(CreditTransfer one, Incoming from) => new()
    {
        AmountDetails = Amounts.Read(one.InstructedAmount, "InstdAmt", from) is { } asked ? new() { Instructed = asked } : null,
        Charges = [.. InterbankParts.Read(one.Charges, from).Select(charge => new Charge { Amount = charge.Amount, Agent = charge.Agent })],
        UltimateDebtor = Named(Parties.Read(one.UltimateDebtor, "UltmtDbtr", from)),
        Debtor = Named(Parties.Read(one.Debtor, "Dbtr", from)),
        DebtorAccount = Accounts.Read(one.DebtorAccount, "DbtrAcct", from),
        DebtorAgent = Agents.Read(one.DebtorAgent, "DbtrAgt", from),
        CreditorAgent = Agents.Read(one.CreditorAgent, "CdtrAgt", from),
        Creditor = Named(Parties.Read(one.Creditor, "Cdtr", from)),
        CreditorAccount = Accounts.Read(one.CreditorAccount, "CdtrAcct", from),
        UltimateCreditor = Named(Parties.Read(one.UltimateCreditor, "UltmtCdtr", from)),
        Purpose = one.Purpose?.Code,
        RemittanceInformation = Remittances.Read(one.Remittance, "RmtInf", from),
    };

    private static TransactionDetails Details(InstitutionTransfer one, Incoming from) => new()
    {
        UltimateDebtor = Institutions.Read(one.UltimateDebtor, "UltmtDbtr", from),
        Debtor = Institutions.Read(one.Debtor, "Dbtr", from),
        DebtorAccount = Accounts.Read(one.DebtorAccount, "DbtrAcct", from),
        DebtorAgent = Agents.Read(one.DebtorAgent, "DbtrAgt", from),
        CreditorAgent = Agents.Read(one.CreditorAgent, "CdtrAgt", from),
        Creditor = Institutions.Read(one.Creditor, "Cdtr", from),
        CreditorAccount = Accounts.Read(one.CreditorAccount, "CdtrAcct", from),
        UltimateCreditor = Institutions.Read(one.UltimateCreditor, "UltmtCdtr", from),
        Purpose = one.Purpose?.Code,
        RemittanceInformation = Remittances.Read(one.Remittance, "RmtInf", from),
    };

    private static TransactionReferences Names(PaymentIdentification? names, ClearingGroupHeader? header) => new()
    {
        MessageIdentification = Placeholder.Named(header?.MessageIdentification),
        InstructionIdentification = Placeholder.Named(names?.InstructionIdentification),
        EndToEndIdentification = Placeholder.Named(names?.EndToEndIdentification),
        TransactionIdentification = Placeholder.Named(names?.TransactionIdentification),
        Uetr = names?.Uetr,
        ClearingSystemReference = Placeholder.Named(names?.ClearingSystemReference),
    };

    private static Party? Named(Party? party) => party is { Name.Length: > 0 } ? party : null;
}
