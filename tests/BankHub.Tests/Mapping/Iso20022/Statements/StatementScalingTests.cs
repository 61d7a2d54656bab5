using BankHub.Core.Adapters;
using BankHub.Mapping.Iso20022.Statements;

namespace BankHub.Tests.Mapping.Iso20022.Statements;

[Collection(AloneCollection.Name)]
public sealed class StatementScalingTests
{
    [Fact]
    public void Time_grows_with_the_number_of_faulty_entries_and_not_with_its_square() => Scaling.IsLinear(30_000, count =>
    {
        var body = StatementTotalTests.Document(string.Concat(Enumerable.Repeat(StatementTotalTests.Entry("ten", ""), count)));
        return () => Assert.True(new StatementsToItems(Transfers.Mapping).Decode(body).OfType<DecodedFinding>().Count() >= count);
    });
}
