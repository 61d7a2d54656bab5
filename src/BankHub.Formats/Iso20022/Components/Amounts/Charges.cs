using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Amounts;

/// <summary>A charge and the agent that takes or is owed it.</summary>
public sealed class Charges : IComponent
{
    public Amount? Amount { get; set; }

    public Agent? Agent { get; set; }

    public CodeOrProprietary? Type { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Amount = x.Amount("Amt"u8, Amount, Use.Required);
        Agent = x.Part(x.Dialect < Dialect.Year2013 ? "Pty"u8 : "Agt"u8, Agent, Use.Required);
        Type = x.Coded("Tp"u8, Type, Use.Since(Dialect.Year2023));
    }
}
