using BankHub.Cli.Checking;
using BankHub.Core.Adapters;

namespace BankHub.Tests.Cli.Checking;

/// <summary>What is said of how a file leaves, which is no more than its channel does.</summary>
public sealed class LeavingTests
{
    private const string Compared = "compared (by hash, or its size where the bank denies reading)";

    [Theory]
    [InlineData(
        "sftp://a@bank/", "", "under a temporary name, forced to the disk where the server can, " + Compared
            + " and renamed, never over another.")]
    [InlineData("sftp://a@bank/", "fsync", "under a temporary name, " + Compared + " and renamed, never over another.")]
    [InlineData("sftp://a@bank/", "readBack", "under a temporary name, forced to the disk where the server can, looked at and renamed,")]
    [InlineData("file:///bank", "", "under a temporary name, forced to the disk, " + Compared + " and renamed, never over another.")]
    [InlineData("file:///bank", "fsync", "under a temporary name, forced to the disk, " + Compared)]
    [InlineData(
        "ftps://a@bank/", "", "under a temporary name, " + Compared + " and renamed, after a look that no other bears its name.")]
    [InlineData(
        "ftps://a@bank/", "rename", "under its final name, after a look that no other bears its name, " + Compared + "; a broken one")]
    [InlineData("sftp://a@bank/", "rename", "under its final name, never over another, " + Compared + "; a broken one is in doubt.")]
    public void What_a_channel_does_is_said_and_no_more(string address, string off, string said)
    {
        var options = off.Length == 0 ? [] : new Dictionary<string, string> { [off] = "false" };
        var endpoint = new Endpoint
        {
            Id = "in", Channels = ["sftp", "ftps"], Role = "send", Path = "/in", Parallel = 1, Timeout = TimeSpan.FromSeconds(1),
            Answers = [],
        };
        var first = Leaving.Said(endpoint, new EndpointTarget(address, options)).First();
        Assert.StartsWith("A file is written " + said, first, StringComparison.Ordinal);
    }
}
