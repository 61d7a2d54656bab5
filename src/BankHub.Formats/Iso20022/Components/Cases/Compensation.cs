using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Cases;

/// <summary>What one agent pays the other for its trouble.</summary>
public sealed class Compensation : IComponent
{
    public Amount? Amount { get; set; }

    public Agent? DebtorAgent { get; set; }

    public Agent? CreditorAgent { get; set; }

    public CodeOrProprietary? Reason { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Amount = x.Amount("Amt"u8, Amount, Use.Required);
        DebtorAgent = x.Part("DbtrAgt"u8, DebtorAgent, Use.Required);
        CreditorAgent = x.Part("CdtrAgt"u8, CreditorAgent, Use.Required);
        Reason = x.Coded("Rsn"u8, Reason, Use.Required);
    }
}
