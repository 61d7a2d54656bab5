using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Values;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;
using Iso = BankHub.Formats.Iso20022.Components;

namespace BankHub.Mapping.Iso20022.Clearing;

/// <summary>The customer's transfer within a cover payment, and back.</summary>
internal static class UnderlyingTransfers
{
    public static UnderlyingCreditTransfer? Write(UnderlyingTransfer? underlying, Outgoing to)
    {
        if (underlying is not { } payment)
        {
            return null;
        }

        var between = InterbankParts.Three(payment.IntermediaryAgents, "$.underlying.intermediaryAgents", to);
        var before = InterbankParts.Three(payment.PreviousInstructingAgents, "$.underlying.previousInstructingAgents", to);
        return new()
        {
            UltimateDebtor = Parties.Write(payment.UltimateDebtor, "$.underlying.ultimateDebtor", to),
            InitiatingParty = Parties.Write(payment.InitiatingParty, "$.underlying.initiatingParty", to),
            Debtor = Write(payment.Debtor, "$.underlying.debtor", to),
            DebtorAccount = payment.DebtorAccount is { } own ? Accounts.Write(own, "$.underlying.debtorAccount", to) : null,
            DebtorAgent = Agents.WriteAlways(payment.DebtorAgent, "$.underlying.debtorAgent", to),
            PreviousInstructingAgent1 = before[0],
            PreviousInstructingAgent2 = before[1],
            PreviousInstructingAgent3 = before[2],
            IntermediaryAgent1 = between[0],
            IntermediaryAgent2 = between[1],
            IntermediaryAgent3 = between[2],
            CreditorAgent = Agents.WriteAlways(payment.CreditorAgent, "$.underlying.creditorAgent", to),
            Creditor = Write(payment.Creditor, "$.underlying.creditor", to),
            CreditorAccount = payment.CreditorAccount is { } other ? Accounts.Write(other, "$.underlying.creditorAccount", to) : null,
            UltimateCreditor = Parties.Write(payment.UltimateCreditor, "$.underlying.ultimateCreditor", to),
            InstructionsForCreditorAgent = Reports.Write(payment.InstructionForCreditorAgent, to),
            InstructionsForNextAgent = Reports.Write(payment.InstructionsForNextAgent, to),
            Remittance = Remittances.Write(payment.RemittanceInformation, "$.underlying.remittanceInformation", to),
            InstructedAmount = payment.InstructedAmount is { } amount ? new Amount(amount.Value, amount.Currency.Value) : null,
        };
    }

    public static UnderlyingTransfer? Read(UnderlyingCreditTransfer? said, Incoming from) => said is null ? null : new()
    {
        UltimateDebtor = Parties.Read(said.UltimateDebtor, "$.underlying.ultimateDebtor", from),
        InitiatingParty = Parties.Read(said.InitiatingParty, "InitgPty", from),
        Debtor = Read(said.Debtor, "$.underlying.debtor", from),
        DebtorAccount = Accounts.Read(said.DebtorAccount, "$.underlying.debtorAccount", from),
        DebtorAgent = Agents.Read(said.DebtorAgent, "$.underlying.debtorAgent", from),
        PreviousInstructingAgents = Agents.List(
            from, "PrvsInstgAgt", said.PreviousInstructingAgent1, said.PreviousInstructingAgent2, said.PreviousInstructingAgent3),
        IntermediaryAgents = Agents.List(
            from, "$.underlying.intermediaryAgents", said.IntermediaryAgent1, said.IntermediaryAgent2, said.IntermediaryAgent3),
        CreditorAgent = Agents.Read(said.CreditorAgent, "$.underlying.creditorAgent", from),
        Creditor = Read(said.Creditor, "$.underlying.creditor", from),
        CreditorAccount = Accounts.Read(said.CreditorAccount, "$.underlying.creditorAccount", from),
        UltimateCreditor = Parties.Read(said.UltimateCreditor, "$.underlying.ultimateCreditor", from),
        InstructionForCreditorAgent = Reports.Read(said.InstructionsForCreditorAgent),
        InstructionsForNextAgent = Reports.Read(said.InstructionsForNextAgent),
        RemittanceInformation = Remittances.Read(said.Remittance, "$.underlying.remittanceInformation", from),
        InstructedAmount = from.Money("InstdAmt", said.InstructedAmount),
    };

    // Agents between need not be told who the customers are by name; a payment names everybody.
    private static Iso.Parties.PartyIdentification? Write(Party party, string path, Outgoing to)
    {
        var written = Parties.Write(party, path, to);
        if (party.Name == Placeholder.NotProvided)
        {
            written!.Name = null;
        }

        return written;
    }

    private static Party Read(Iso.Parties.PartyIdentification? said, string path, Incoming from) =>
        Parties.Read(said, path, from) is { Name.Length: > 0 } party
            ? party
            : (Parties.Read(said, path, from) ?? new() { Name = "" }) with { Name = Placeholder.NotProvided };
}
