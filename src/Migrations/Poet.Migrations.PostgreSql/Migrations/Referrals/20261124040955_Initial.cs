using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Poet.Migrations.PostgreSql.Migrations.Referrals
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "referrals");

            migrationBuilder.CreateTable(
                name: "Briefings",
                schema: "referrals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Force = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Kind = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Title = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    District = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Reached = table.Column<int>(type: "integer", nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RecordedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    StruckOutAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Briefings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Referrals",
                schema: "referrals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Reference = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Force = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Source = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    SourceName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ReferredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ReferredById = table.Column<Guid>(type: "uuid", nullable: false),
                    ReferredBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Concern = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    MayHoldProtectedDetails = table.Column<bool>(type: "boolean", nullable: false),
                    Feared = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Convicted = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    AtRisk = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Said = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Owner = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: false),
                    Unit = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false),
                    Priority = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    TypeCode = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    RecheckOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ErasedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Referrals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Applications",
                schema: "referrals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Reference = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Force = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    ReferralId = table.Column<Guid>(type: "uuid", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    TypeCode = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Owner = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Unit = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OpenedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false),
                    TextNumber = table.Column<int>(type: "integer", nullable: false),
                    TextHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    AwaitingSince = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    NextHearingOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DecidedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: true),
                    Start = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    UntilFurtherOrder = table.Column<bool>(type: "boolean", nullable: false),
                    Unaccepted = table.Column<bool>(type: "boolean", nullable: false),
                    ErasedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Applications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Applications_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalSchema: "referrals",
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Steps",
                schema: "referrals",
                columns: table => new
                {
                    ReferralId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    What = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: false),
                    ActorName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Codes = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Steps", x => new { x.ReferralId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_Steps_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalSchema: "referrals",
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Triages",
                schema: "referrals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReferralId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Priority = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Threat = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Harm = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Risk = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Investigation = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Vulnerability = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Engagement = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Triages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Triages_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalSchema: "referrals",
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ApplicationClauses",
                schema: "referrals",
                columns: table => new
                {
                    ApplicationId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClauseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Result = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Words = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    Because = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    MayHoldProtectedDetails = table.Column<bool>(type: "boolean", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApplicationClauses", x => new { x.ApplicationId, x.ClauseId });
                    table.ForeignKey(
                        name: "FK_ApplicationClauses_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalSchema: "referrals",
                        principalTable: "Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ApplicationOffers",
                schema: "referrals",
                columns: table => new
                {
                    ApplicationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: false),
                    Unit = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AnsweredBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApplicationOffers", x => new { x.ApplicationId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_ApplicationOffers_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalSchema: "referrals",
                        principalTable: "Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ApplicationSignOffs",
                schema: "referrals",
                columns: table => new
                {
                    ApplicationId = table.Column<Guid>(type: "uuid", nullable: false),
                    TextNumber = table.Column<int>(type: "integer", nullable: false),
                    What = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApplicationSignOffs", x => new { x.ApplicationId, x.TextNumber, x.What });
                    table.ForeignKey(
                        name: "FK_ApplicationSignOffs_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalSchema: "referrals",
                        principalTable: "Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ApplicationSteps",
                schema: "referrals",
                columns: table => new
                {
                    ApplicationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    What = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: false),
                    ActorName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Codes = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApplicationSteps", x => new { x.ApplicationId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_ApplicationSteps_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalSchema: "referrals",
                        principalTable: "Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ApplicationTexts",
                schema: "referrals",
                columns: table => new
                {
                    ApplicationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Json = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApplicationTexts", x => new { x.ApplicationId, x.Number });
                    table.ForeignKey(
                        name: "FK_ApplicationTexts_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalSchema: "referrals",
                        principalTable: "Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Hearings",
                schema: "referrals",
                columns: table => new
                {
                    ApplicationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Court = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Because = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hearings", x => new { x.ApplicationId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_Hearings_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalSchema: "referrals",
                        principalTable: "Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Applications_Force_State_OpenedAt",
                schema: "referrals",
                table: "Applications",
                columns: new[] { "Force", "State", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Applications_Force_Unaccepted_OpenedAt",
                schema: "referrals",
                table: "Applications",
                columns: new[] { "Force", "Unaccepted", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Applications_Reference",
                schema: "referrals",
                table: "Applications",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Applications_ReferralId",
                schema: "referrals",
                table: "Applications",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_Applications_SubjectId",
                schema: "referrals",
                table: "Applications",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Briefings_Force_On",
                schema: "referrals",
                table: "Briefings",
                columns: new[] { "Force", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_Force_Source_ReferredAt",
                schema: "referrals",
                table: "Referrals",
                columns: new[] { "Force", "Source", "ReferredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_Force_State_RecheckOn",
                schema: "referrals",
                table: "Referrals",
                columns: new[] { "Force", "State", "RecheckOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_Force_State_ReferredAt",
                schema: "referrals",
                table: "Referrals",
                columns: new[] { "Force", "State", "ReferredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_Reference",
                schema: "referrals",
                table: "Referrals",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_SubjectId",
                schema: "referrals",
                table: "Referrals",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Triages_ReferralId",
                schema: "referrals",
                table: "Triages",
                column: "ReferralId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ApplicationClauses",
                schema: "referrals");

            migrationBuilder.DropTable(
                name: "ApplicationOffers",
                schema: "referrals");

            migrationBuilder.DropTable(
                name: "ApplicationSignOffs",
                schema: "referrals");

            migrationBuilder.DropTable(
                name: "ApplicationSteps",
                schema: "referrals");

            migrationBuilder.DropTable(
                name: "ApplicationTexts",
                schema: "referrals");

            migrationBuilder.DropTable(
                name: "Briefings",
                schema: "referrals");

            migrationBuilder.DropTable(
                name: "Hearings",
                schema: "referrals");

            migrationBuilder.DropTable(
                name: "Steps",
                schema: "referrals");

            migrationBuilder.DropTable(
                name: "Triages",
                schema: "referrals");

            migrationBuilder.DropTable(
                name: "Applications",
                schema: "referrals");

            migrationBuilder.DropTable(
                name: "Referrals",
                schema: "referrals");
        }
    }
}
