using System.Text;
using BankHub.Formats.Bai2;

namespace BankHub.Tests.Formats.Bai2.Hostile;

/// <summary>Whatever is repeated, ten times as much of it takes about ten times as long.</summary>
[Collection(AloneCollection.Name)]
public sealed class ScalingTests
{
    [Theory]
    [InlineData("88,A TEXT THAT GOES ON\n", 1_000_000)]
    [InlineData("16,195,1,0,,,A\n", 300_000)]
    [InlineData("88,040,1,,\n", 500_000)]
    [InlineData("x", 10_000_000)]
    [InlineData(",", 10_000_000)]
    [InlineData("/", 10_000_000)]
    [InlineData("\n", 3_000_000)]
    [InlineData("\r", 3_000_000)]
    [InlineData("03,1,,D,31,\n", 50_000)]
    [InlineData("77,\n", 1_000_000)]
    public void Time_grows_with_the_size_and_not_with_its_square(string piece, int most) => Scaling.IsLinear(most, count =>
    {
        var body = Encoding.ASCII.GetBytes(
            string.Join('\n', Samples.PriorDay[..3]) + "\n16,195,1,0,,," + new StringBuilder().Insert(0, piece, count));
        return () =>
        {
            Assert.True(HostileTests.Findings(new Bai2Reader(body)) > 0);
            Assert.True(HostileTests.Findings(new Bai2Reader(ReadingTests.Overwritten(body, 100_000))) > 0);
        };
    });
}
