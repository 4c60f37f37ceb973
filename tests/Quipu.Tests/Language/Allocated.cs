namespace Quipu.Tests.Language;

/// <summary>How many bytes a piece of work allocates on its thread.</summary>
internal static class Allocated
{
    private const int Times = 100;

    /// <summary>The bytes of one run of many; what the runtime does now and then while they run is rounded away.</summary>
    public static long By(Action work)
    {
        work();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Times; i++)
            work();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / Times;
    }
}
