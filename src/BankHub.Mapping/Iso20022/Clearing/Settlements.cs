using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Components.Settlement;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Clearing;

/// <summary>Settlement as a message says it, and back.</summary>
internal static class Settlements
{
    public static SettlementInstruction Write(Settlement settlement, Outgoing to) => new()
    {
        Method = settlement.Method,
        Account = Accounts.WriteTold(settlement.Account, to),
        ClearingSystem = InterbankParts.Write(settlement.ClearingSystem),
        InstructingReimbursementAgent = Agents.Write(settlement.InstructingReimbursementAgent, "$", to),
        InstructingReimbursementAgentAccount = Accounts.WriteTold(settlement.InstructingReimbursementAgentAccount, to),
        InstructedReimbursementAgent = Agents.Write(settlement.InstructedReimbursementAgent, "$", to),
        InstructedReimbursementAgentAccount = Accounts.WriteTold(settlement.InstructedReimbursementAgentAccount, to),
        ThirdReimbursementAgent = Agents.Write(settlement.ThirdReimbursementAgent, "$", to),
        ThirdReimbursementAgentAccount = Accounts.WriteTold(settlement.ThirdReimbursementAgentAccount, to),
    };

    public static Settlement? Read(SettlementInstruction? said, Incoming from) => said?.Method is not { } method ? null : new()
    {
        Method = method,
        Account = Accounts.Read(said.Account, "SttlmAcct", from),
        ClearingSystem = InterbankParts.Read(said.ClearingSystem),
        InstructingReimbursementAgent = Agents.Read(said.InstructingReimbursementAgent, "InstgRmbrsmntAgt", from),
        InstructingReimbursementAgentAccount = Accounts.Read(said.InstructingReimbursementAgentAccount, "InstgRmbrsmntAgtAcct", from),
        InstructedReimbursementAgent = Agents.Read(said.InstructedReimbursementAgent, "InstdRmbrsmntAgt", from),
        InstructedReimbursementAgentAccount = Accounts.Read(said.InstructedReimbursementAgentAccount, "InstdRmbrsmntAgtAcct", from),
        ThirdReimbursementAgent = Agents.Read(said.ThirdReimbursementAgent, "ThrdRmbrsmntAgt", from),
        ThirdReimbursementAgentAccount = Accounts.Read(said.ThirdReimbursementAgentAccount, "ThrdRmbrsmntAgtAcct", from),
    };
}
