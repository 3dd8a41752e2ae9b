using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Poet.Migrations.SqlServer.Migrations.Plans
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "plans");

            migrationBuilder.CreateTable(
                name: "CrimeReports",
                schema: "plans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Crime = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ReportedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Classification = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    NamedAs = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Cancelled = table.Column<bool>(type: "bit", nullable: false),
                    ImportId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Line = table.Column<int>(type: "int", nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CrimeReports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MappaReferrals",
                schema: "plans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    State = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Pattern = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    DraftedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Breaches = table.Column<int>(type: "int", nullable: false),
                    Category = table.Column<int>(type: "int", nullable: true),
                    Level = table.Column<int>(type: "int", nullable: true),
                    Why = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    SentTo = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Minutes = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    EndedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    EndedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    DroppedWhy = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    ErasedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MappaReferrals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Nominals",
                schema: "plans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Tier = table.Column<int>(type: "int", nullable: false),
                    Basis = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    PolicyNumber = table.Column<int>(type: "int", nullable: true),
                    NominationId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    State = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Owner = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Unit = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    AcceptedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ReviewOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AdoptedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    StateSince = table.Column<DateOnly>(type: "date", nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    NamingsAtAdoption = table.Column<int>(type: "int", nullable: false),
                    RecentAtAdoption = table.Column<int>(type: "int", nullable: false),
                    BreachesSince = table.Column<int>(type: "int", nullable: false),
                    RankAdjustment = table.Column<int>(type: "int", nullable: false),
                    RankReason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    RankUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    ProposedState = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    ProposedOutcome = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    ProposedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ProposedEvidence = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    ErasedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Nominals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Nominations",
                schema: "plans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    NominatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    NominatedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Agency = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Why = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    NominatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    State = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    LookedAtBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    LookedAtById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LookedAtAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    LookedAtReason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    PanelOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Members = table.Column<string>(type: "nvarchar(max)", maxLength: 4100, nullable: true),
                    PanelReason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Dissent = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    ReviewOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ToldOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ToldHow = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ErasedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Nominations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PeerReviews",
                schema: "plans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    NominalId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReviewerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reviewer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Works = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Missing = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Lesson = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Shared = table.Column<bool>(type: "bit", nullable: false),
                    ErasedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PeerReviews", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PlanActions",
                schema: "plans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    NominalId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Strand = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    What = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Owner = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Unit = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    LinkedKind = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true),
                    LinkedId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Service = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Need = table.Column<string>(type: "nvarchar(15)", maxLength: 15, nullable: true),
                    ReferredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    StartedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Result = table.Column<string>(type: "nvarchar(15)", maxLength: 15, nullable: true),
                    ToldOn = table.Column<DateOnly>(type: "date", nullable: false),
                    MadeAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ErasedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanActions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PlanOutcomes",
                schema: "plans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    NominalId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    SourceKind = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true),
                    SourceId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SourceReference = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    RecordedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    RecordedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    StruckOutAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    StruckOutBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    StruckOutReason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    ErasedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanOutcomes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PrisonTimes",
                schema: "plans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    ReleasedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ExpectedRelease = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrisonTimes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Problems",
                schema: "plans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    Problem = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    TypeCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ScanFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Owner = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Unit = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    OpenedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Stage = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Analysis = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Response = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    ResponseFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    Assessment = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    AssessedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Problems", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReportImports",
                schema: "plans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    FileHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Lines = table.Column<int>(type: "int", nullable: false),
                    New = table.Column<int>(type: "int", nullable: false),
                    Changed = table.Column<int>(type: "int", nullable: false),
                    Known = table.Column<int>(type: "int", nullable: false),
                    Refused = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportImports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SamePersonLinks",
                schema: "plans",
                columns: table => new
                {
                    MergedId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    KeptId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SamePersonLinks", x => x.MergedId);
                });

            migrationBuilder.CreateTable(
                name: "SeenVisits",
                schema: "plans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Met = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SeenVisits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SuspectedBreaches",
                schema: "plans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TypeCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    NoFurtherAction = table.Column<bool>(type: "bit", nullable: false),
                    MappaReferralId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SuspectedBreaches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TierPolicies",
                schema: "plans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kept = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    ProposedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProposedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ProposedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    BackTest = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    BackTestedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    AdoptedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    AdoptedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    AdoptedReason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    RejectedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TierPolicies", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TierStandings",
                schema: "plans",
                columns: table => new
                {
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Place = table.Column<int>(type: "int", nullable: false),
                    Namings = table.Column<int>(type: "int", nullable: false),
                    Rapes = table.Column<int>(type: "int", nullable: false),
                    LastReportedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    TierIfReleased = table.Column<int>(type: "int", nullable: true),
                    OneAway = table.Column<int>(type: "int", nullable: true),
                    PolicyNumber = table.Column<int>(type: "int", nullable: false),
                    CountedOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TierStandings", x => new { x.Force, x.SubjectId });
                });

            migrationBuilder.CreateTable(
                name: "Trainings",
                schema: "plans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Evidence = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    WithdrawnBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Trainings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TrawlDifferences",
                schema: "plans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TrawlId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    NominalId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Was = table.Column<int>(type: "int", nullable: true),
                    Counted = table.Column<int>(type: "int", nullable: true),
                    Namings = table.Column<int>(type: "int", nullable: false),
                    Rapes = table.Column<int>(type: "int", nullable: false),
                    LastReportedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Answer = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true),
                    Why = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    SignedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    SignedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrawlDifferences", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Trawls",
                schema: "plans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    PolicyNumber = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    People = table.Column<int>(type: "int", nullable: false),
                    Reports = table.Column<int>(type: "int", nullable: false),
                    First = table.Column<int>(type: "int", nullable: false),
                    Second = table.Column<int>(type: "int", nullable: false),
                    Near = table.Column<int>(type: "int", nullable: false),
                    Differences = table.Column<int>(type: "int", nullable: false),
                    Open = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Trawls", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "NominalSteps",
                schema: "plans",
                columns: table => new
                {
                    NominalId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(14)", maxLength: 14, nullable: false),
                    Detail = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ActorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    State = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Tier = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NominalSteps", x => new { x.NominalId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_NominalSteps_Nominals_NominalId",
                        column: x => x.NominalId,
                        principalSchema: "plans",
                        principalTable: "Nominals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ActionUpdates",
                schema: "plans",
                columns: table => new
                {
                    ActionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ActorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Done = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    State = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    HandedOver = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActionUpdates", x => new { x.ActionId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_ActionUpdates_PlanActions_ActionId",
                        column: x => x.ActionId,
                        principalSchema: "plans",
                        principalTable: "PlanActions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ProblemPeople",
                schema: "plans",
                columns: table => new
                {
                    ProfileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProblemPeople", x => new { x.ProfileId, x.SubjectId });
                    table.ForeignKey(
                        name: "FK_ProblemPeople_Problems_ProfileId",
                        column: x => x.ProfileId,
                        principalSchema: "plans",
                        principalTable: "Problems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RefusedReportLines",
                schema: "plans",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Line = table.Column<int>(type: "int", nullable: false),
                    Why = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RefusedReportLines", x => new { x.ImportId, x.Line });
                    table.ForeignKey(
                        name: "FK_RefusedReportLines_ReportImports_ImportId",
                        column: x => x.ImportId,
                        principalSchema: "plans",
                        principalTable: "ReportImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CrimeReports_Force_RecordedBy_Crime_SubjectId",
                schema: "plans",
                table: "CrimeReports",
                columns: new[] { "Force", "RecordedBy", "Crime", "SubjectId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CrimeReports_Force_SubjectId",
                schema: "plans",
                table: "CrimeReports",
                columns: new[] { "Force", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_CrimeReports_SubjectId",
                schema: "plans",
                table: "CrimeReports",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_MappaReferrals_Force_State_DraftedAt",
                schema: "plans",
                table: "MappaReferrals",
                columns: new[] { "Force", "State", "DraftedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_MappaReferrals_SubjectId",
                schema: "plans",
                table: "MappaReferrals",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Nominals_Force_State_ReviewOn",
                schema: "plans",
                table: "Nominals",
                columns: new[] { "Force", "State", "ReviewOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Nominals_Force_SubjectId",
                schema: "plans",
                table: "Nominals",
                columns: new[] { "Force", "SubjectId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Nominals_OwnerId_State",
                schema: "plans",
                table: "Nominals",
                columns: new[] { "OwnerId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Nominals_Reference",
                schema: "plans",
                table: "Nominals",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Nominals_SubjectId",
                schema: "plans",
                table: "Nominals",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Nominations_Force_State_NominatedAt",
                schema: "plans",
                table: "Nominations",
                columns: new[] { "Force", "State", "NominatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Nominations_Reference",
                schema: "plans",
                table: "Nominations",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Nominations_SubjectId",
                schema: "plans",
                table: "Nominations",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_PeerReviews_Force_Shared_At",
                schema: "plans",
                table: "PeerReviews",
                columns: new[] { "Force", "Shared", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_PeerReviews_NominalId",
                schema: "plans",
                table: "PeerReviews",
                column: "NominalId");

            migrationBuilder.CreateIndex(
                name: "IX_PeerReviews_SubjectId",
                schema: "plans",
                table: "PeerReviews",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanActions_Force_State_ToldOn",
                schema: "plans",
                table: "PlanActions",
                columns: new[] { "Force", "State", "ToldOn" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanActions_NominalId",
                schema: "plans",
                table: "PlanActions",
                column: "NominalId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanActions_OwnerId_State",
                schema: "plans",
                table: "PlanActions",
                columns: new[] { "OwnerId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanActions_SubjectId",
                schema: "plans",
                table: "PlanActions",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanOutcomes_Force_On",
                schema: "plans",
                table: "PlanOutcomes",
                columns: new[] { "Force", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanOutcomes_NominalId",
                schema: "plans",
                table: "PlanOutcomes",
                column: "NominalId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanOutcomes_SubjectId",
                schema: "plans",
                table: "PlanOutcomes",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_PrisonTimes_SubjectId",
                schema: "plans",
                table: "PrisonTimes",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_ProblemPeople_SubjectId",
                schema: "plans",
                table: "ProblemPeople",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Problems_Force_OpenedAt",
                schema: "plans",
                table: "Problems",
                columns: new[] { "Force", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Problems_Reference",
                schema: "plans",
                table: "Problems",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportImports_Force_At",
                schema: "plans",
                table: "ReportImports",
                columns: new[] { "Force", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportImports_Force_FileHash",
                schema: "plans",
                table: "ReportImports",
                columns: new[] { "Force", "FileHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SeenVisits_Force_At",
                schema: "plans",
                table: "SeenVisits",
                columns: new[] { "Force", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_SeenVisits_SubjectId",
                schema: "plans",
                table: "SeenVisits",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_SuspectedBreaches_Force_At",
                schema: "plans",
                table: "SuspectedBreaches",
                columns: new[] { "Force", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_SuspectedBreaches_MappaReferralId",
                schema: "plans",
                table: "SuspectedBreaches",
                column: "MappaReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_SuspectedBreaches_SubjectId",
                schema: "plans",
                table: "SuspectedBreaches",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_TierPolicies_Force_Number",
                schema: "plans",
                table: "TierPolicies",
                columns: new[] { "Force", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TierStandings_Force_Place_LastReportedOn",
                schema: "plans",
                table: "TierStandings",
                columns: new[] { "Force", "Place", "LastReportedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Trainings_Force_From",
                schema: "plans",
                table: "Trainings",
                columns: new[] { "Force", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_Trainings_UserId",
                schema: "plans",
                table: "Trainings",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_TrawlDifferences_SubjectId",
                schema: "plans",
                table: "TrawlDifferences",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_TrawlDifferences_TrawlId_Answer",
                schema: "plans",
                table: "TrawlDifferences",
                columns: new[] { "TrawlId", "Answer" });

            migrationBuilder.CreateIndex(
                name: "IX_Trawls_Force_At",
                schema: "plans",
                table: "Trawls",
                columns: new[] { "Force", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ActionUpdates",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "CrimeReports",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "MappaReferrals",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "NominalSteps",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "Nominations",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "PeerReviews",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "PlanOutcomes",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "PrisonTimes",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "ProblemPeople",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "RefusedReportLines",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "SamePersonLinks",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "SeenVisits",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "SuspectedBreaches",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "TierPolicies",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "TierStandings",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "Trainings",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "TrawlDifferences",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "Trawls",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "PlanActions",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "Nominals",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "Problems",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "ReportImports",
                schema: "plans");
        }
    }
}
