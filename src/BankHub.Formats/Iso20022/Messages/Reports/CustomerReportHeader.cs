using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Messages.Reports;

/// <summary>Who reports to whom (GroupHeader of pain.002).</summary>
public sealed class CustomerReportHeader : CustomerAnswerHeader, IComponent
{
    void IComponent.Describe<TSide>(ref TSide x)
    {
        DescribeStart(ref x);
        DescribeEnd(ref x);
    }
}
