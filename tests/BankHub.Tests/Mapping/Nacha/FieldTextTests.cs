using BankHub.Core.Adapters;
using BankHub.Mapping.Nacha;

namespace BankHub.Tests.Mapping.Nacha;

public sealed class FieldTextTests
{
    [Theory]
    [InlineData("O'Neil", null)]
    [InlineData("Smith & Sons", "$.debtor.name: charset")]
    public void A_field_holds_only_what_its_character_set_has(string name, string? problem)
    {
        var limits = new Dictionary<string, FieldLimit> { ["name"] = new(22, "sepa") };
        var text = new FieldText(new Transliteration(new Dictionary<string, string>()), limits);

        text.Name("$.debtor.name", "name", name);

        Assert.Equal(problem, text.Problems.Select(found => $"{found.Path}: {found.Rule}").SingleOrDefault());
    }
}
