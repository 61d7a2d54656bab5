using System.Reflection;
using BankHub.Formats.SwiftMt.Rules;
using BankHub.Formats.SwiftMt.Rules.Network;

namespace BankHub.Tests.Formats.SwiftMt.Rules;

/// <summary>A rule of the network that no message here breaks may as well not be there.</summary>
public sealed class RuleCoverageTests
{
    [Fact]
    public void Every_rule_of_the_network_is_broken_by_a_message_of_these_tests()
    {
        var named = typeof(RuleCoverageTests).Assembly.GetTypes().Where(type => type.Namespace == typeof(RuleCoverageTests).Namespace)
            .SelectMany(type => type.GetMethods()).SelectMany(method => method.GetCustomAttributes<InlineDataAttribute>()
                .SelectMany(row => row.GetData(method)).SelectMany(row => row).OfType<string>()).ToHashSet();
        string[] rules =
        [
            .. NetworkRules.Sources.SelectMany(source => source.GetFields()).Where(field => field.FieldType == typeof(MtRule))
                .Select(field => ((MtRule)field.GetValue(null)!).Name),
        ];
        Assert.NotEmpty(rules);
        Assert.Equal([], rules.Except(named));
    }
}
