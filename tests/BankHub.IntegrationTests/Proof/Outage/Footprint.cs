namespace BankHub.IntegrationTests.Proof.Outage;

/// <summary>What a process holds of its machine, as proc(5) tells it.</summary>
/// <param name="Threads">Its threads.</param>
/// <param name="Sockets">Its open sockets.</param>
/// <param name="Kilobytes">Its memory that is resident.</param>
internal sealed record Footprint(int Threads, int Sockets, long Kilobytes)
{
    public static Footprint Of(int process)
    {
        var status = File.ReadAllLines($"/proc/{process}/status");
        var sockets = Directory.GetFiles($"/proc/{process}/fd").Count(f => Target(f).StartsWith("socket:", StringComparison.Ordinal));
        return new((int)Field("Threads:"), sockets, Field("VmRSS:"));

        long Field(string name) => long.Parse(
            status.First(l => l.StartsWith(name, StringComparison.Ordinal)).Split(['\t', ' '], StringSplitOptions.RemoveEmptyEntries)[1]);
    }

    public Footprint Most(Footprint other) => new(
        Math.Max(Threads, other.Threads), Math.Max(Sockets, other.Sockets), Math.Max(Kilobytes, other.Kilobytes));

    private static string Target(string link)
    {
        try
        {
            return new FileInfo(link).LinkTarget ?? "";
        }
        catch (IOException)
        {
            return ""; // Closed since it was listed.
        }
    }
}
