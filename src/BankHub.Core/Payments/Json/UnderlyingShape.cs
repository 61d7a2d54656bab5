namespace BankHub.Core.Payments.Json;

/// <summary>The customer's transfer that a cover pays for.</summary>
internal static class UnderlyingShape
{
    public static readonly Shape<UnderlyingTransfer> Underlying = new("UnderlyingTransfer", static (walk, transfer) => new()
    {
        UltimateDebtor = walk.Optional("ultimateDebtor", transfer?.UltimateDebtor, PartyShape.Party),
        InitiatingParty = walk.Optional("initiatingParty", transfer?.InitiatingParty, PartyShape.Party),
        Debtor = walk.Required("debtor", transfer?.Debtor, PartyShape.Party),
        DebtorAccount = walk.Optional("debtorAccount", transfer?.DebtorAccount, AccountShape.Account),
        DebtorAgent = walk.Optional("debtorAgent", transfer?.DebtorAgent, AgentShape.Agent),
        PreviousInstructingAgents = walk.List(
            "previousInstructingAgents", transfer?.PreviousInstructingAgents, Payment.MaxIntermediaryAgents, AgentShape.Agent),
        IntermediaryAgents =
            walk.List("intermediaryAgents", transfer?.IntermediaryAgents, Payment.MaxIntermediaryAgents, AgentShape.Agent),
        CreditorAgent = walk.Optional("creditorAgent", transfer?.CreditorAgent, AgentShape.Agent),
        Creditor = walk.Required("creditor", transfer?.Creditor, PartyShape.Party),
        CreditorAccount = walk.Optional("creditorAccount", transfer?.CreditorAccount, AccountShape.Account),
        UltimateCreditor = walk.Optional("ultimateCreditor", transfer?.UltimateCreditor, PartyShape.Party),
        InstructionForCreditorAgent = walk.List(
            "instructionForCreditorAgent", transfer?.InstructionForCreditorAgent, Limits.Instructions, ReportingShape.Instruction),
        InstructionsForNextAgent = walk.List(
            "instructionsForNextAgent", transfer?.InstructionsForNextAgent, Limits.Instructions, ReportingShape.Instruction),
        RemittanceInformation =
            walk.Optional("remittanceInformation", transfer?.RemittanceInformation, RemittanceShape.RemittanceInformation),
        InstructedAmount = walk.Optional("instructedAmount", transfer?.InstructedAmount, MoneyShape.Money),
    });
}
