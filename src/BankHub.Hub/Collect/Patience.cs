using System.Diagnostics;
using BankHub.Core.Ports;

namespace BankHub.Hub.Collect;

/// <summary>
/// Tells poison files from a dead bank. What the bank says no to is that file's matter. A bank that cannot be reached ends the drain at
/// once; lines that broke over several files one after another end it when the bank does not list its folder any more, or when they cost
/// more time than two files may.
/// </summary>
internal sealed class Patience(IPickUp pickUp, TimeSpan timeout)
{
    private const int MostInARow = 3;

    private int _inARow;
    private TimeSpan _lost;

    public void Well() => (_inARow, _lost) = (0, TimeSpan.Zero);

    /// <summary>Whether the drain ends with this failure.</summary>
    /// <param name="failure">What went wrong with one file.</param>
    /// <param name="started">When that file was begun.</param>
    /// <param name="cancellationToken">Ends the look at the folder.</param>
    public async Task<bool> EndsAsync(Exception failure, long started, CancellationToken cancellationToken)
    {
        if (failure is PickUpException { Fault: var fault and not PickUpFault.Lost })
        {
            return fault != PickUpFault.File;
        }

        _lost += Stopwatch.GetElapsedTime(started);
        if (_lost > 2 * timeout)
        {
            return true;
        }

        return ++_inARow % MostInARow == 0 && (failure is not PickUpException || !await IsAliveAsync(cancellationToken));
    }

    private async Task<bool> IsAliveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await pickUp.ListAsync(cancellationToken);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
