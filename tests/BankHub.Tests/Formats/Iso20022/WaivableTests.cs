using System.Reflection;
using BankHub.Formats.Iso20022.Findings;

namespace BankHub.Tests.Formats.Iso20022;

public sealed class WaivableTests
{
    [Fact]
    public void Every_rule_can_be_waived_but_those_without_which_nothing_can_be_said()
    {
        var rules = typeof(IsoRules).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null)).OfType<IsoRule>().Select(rule => rule.Name).Distinct();

        Assert.Equal(["document-repeated", "message-unknown", "no-document", "xml"], rules.Except(IsoRules.Waivable).Order());
    }
}
