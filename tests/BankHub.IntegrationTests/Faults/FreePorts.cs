using System.Net;
using System.Net.Sockets;

namespace BankHub.IntegrationTests.Faults;

/// <summary>
/// Ports for servers that are told theirs, or come back at it: below those that outgoing connections take, and each only in its turn.
/// </summary>
internal static class FreePorts
{
    private const int First = 20_000, Last = 32_600;

    private static readonly Lock s_lock = new();

    // Runs beside each other begin at places of their own.
    private static int s_next = First + (Environment.ProcessId * 97 % (Last - First));

    public static int Next() => Next(1);

    /// <summary>So many beside each other; gives back the first.</summary>
    public static int Next(int count)
    {
        lock (s_lock)
        {
            for (var tries = 0; tries < Last - First; tries++)
            {
                var first = s_next + count > Last ? First : s_next;
                s_next = first + count;
                if (Enumerable.Range(first, count).All(IsFree))
                    return first;
            }
        }

        throw new InvalidOperationException("There are no free ports.");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
