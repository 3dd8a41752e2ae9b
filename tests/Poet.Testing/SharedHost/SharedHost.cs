namespace Poet.Testing.SharedHost;

/// <summary>One host and one database for the whole test assembly; each test works in a force of its own.</summary>
[CollectionDefinition(TestHost.Shared)]
public sealed class SharedHost : ICollectionFixture<TestHost>;
