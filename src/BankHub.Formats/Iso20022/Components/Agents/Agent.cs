using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Components.Agents;

/// <summary>A financial institution and perhaps one of its branches (BranchAndFinancialInstitutionIdentification).</summary>
public sealed class Agent : IComponent
{
    public FinancialInstitution? FinancialInstitution { get; set; }

    public BranchData? Branch { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        FinancialInstitution = x.Part("FinInstnId"u8, FinancialInstitution, Use.Required);
        Branch = x.Part("BrnchId"u8, Branch);
    }
}
