namespace BankHub.Core.Adapters.Reading;

/// <summary>Reads which rules of a market are kept. Which rules there are, the formats know.</summary>
internal static class RuleChoiceReader
{
    public static RuleChoice? Read(Node node)
    {
        var fields = new Fields(node);
        var sets = fields.RequiredList("sets", Leaf.Id);
        var without = fields.List("without", Leaf.Id);
        return fields.AreSound() ? new RuleChoice(sets, without) : null;
    }
}
