using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Settlement;

/// <summary>How the agents settle among each other.</summary>
public sealed class SettlementInstruction : IComponent
{
    public string? Method { get; set; }

    public CashAccount? Account { get; set; }

    public CodeOrProprietary? ClearingSystem { get; set; }

    public Agent? InstructingReimbursementAgent { get; set; }

    public CashAccount? InstructingReimbursementAgentAccount { get; set; }

    public Agent? InstructedReimbursementAgent { get; set; }

    public CashAccount? InstructedReimbursementAgentAccount { get; set; }

    public Agent? ThirdReimbursementAgent { get; set; }

    public CashAccount? ThirdReimbursementAgentAccount { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        var isCollection = x.Variant == Variant.Collection;
        var methods = isCollection ? Codes.CollectionSettlementMethod : Codes.SettlementMethod;
        var reimbursement = Use.If(!isCollection);
        Method = x.Text("SttlmMtd"u8, Method, methods, Use.Required);
        Account = x.Part("SttlmAcct"u8, Account);
        ClearingSystem = x.Coded("ClrSys"u8, ClearingSystem, TextType.Max3, TextType.Max35);
        InstructingReimbursementAgent = x.Part("InstgRmbrsmntAgt"u8, InstructingReimbursementAgent, reimbursement);
        InstructingReimbursementAgentAccount = x.Part("InstgRmbrsmntAgtAcct"u8, InstructingReimbursementAgentAccount, reimbursement);
        InstructedReimbursementAgent = x.Part("InstdRmbrsmntAgt"u8, InstructedReimbursementAgent, reimbursement);
        InstructedReimbursementAgentAccount = x.Part("InstdRmbrsmntAgtAcct"u8, InstructedReimbursementAgentAccount, reimbursement);
        ThirdReimbursementAgent = x.Part("ThrdRmbrsmntAgt"u8, ThirdReimbursementAgent, reimbursement);
        ThirdReimbursementAgentAccount = x.Part("ThrdRmbrsmntAgtAcct"u8, ThirdReimbursementAgentAccount, reimbursement);
    }
}
