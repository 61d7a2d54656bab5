using System.Text;

namespace BankHub.Tests.Formats.SwiftMt.Hostile;

/// <summary>Whatever is repeated, ten times as much of it takes about ten times as long.</summary>
[Collection(AloneCollection.Name)]
public sealed class ScalingTests
{
    [Theory]
    [InlineData(":20:A\r\n", 100_000)]
    [InlineData(":61:2307040704C1,NTRFX\r\n", 100_000)]
    [InlineData("x", 10_000_000)]
    [InlineData("{4:", 1_000_000)]
    [InlineData("{3:{108:A}", 300_000)]
    [InlineData("-", 5_000_000)]
    [InlineData("$", 5_000_000)]
    [InlineData("\r\n", 3_000_000)]
    [InlineData(":86:A//B\r\n", 300_000)]
    public void Time_grows_with_the_size_and_not_with_its_square(string piece, int most) => Scaling.IsLinear(most, count =>
    {
        var head = "{1:F01BANKDEFFAXXX0001000001}{2:I940BANKUS33XXXXN}{4:\r\n:20:A\r\n:86:"u8;
        var length = head.Length;
        byte[] body = [.. head, .. Encoding.ASCII.GetBytes(new StringBuilder().Insert(0, piece, count).ToString())];
        return () =>
        {
            Assert.True(HostileTests.Walk(body) > 0);
            Assert.True(HostileTests.Walk(body.AsMemory(length)) > 0);
        };
    });
}
